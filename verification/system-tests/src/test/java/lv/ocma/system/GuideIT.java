package lv.ocma.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide for integrators, followed to the letter: its commands in their order, in one shell. */
@SystemTest
class GuideIT {

    private static final Pattern COMMANDS = Pattern.compile("(?m)^```sh\\n(.*?)^```$", Pattern.DOTALL);
    private static final Pattern CALL = Pattern.compile("\\bcurl\\b");

    private static final Pattern SHOWN =
            Pattern.compile("<pre tabindex=\"0\"><code>(.*?)</code></pre>", Pattern.DOTALL);
    private static final Pattern SLOT = Pattern.compile("\"slot\":\"([^\"]+)\"");

    private final Ocma ocma;

    GuideIT(Ocma ocma) {
        this.ocma = ocma;
    }

    @Test
    void every_command_of_the_guide_runs_as_it_stands(@TempDir Path folder) throws IOException {
        var guide = Path.of(System.getProperty("ocma.root"), "docs", "guide");
        var lines = new StringBuilder();
        var fences = 0;
        var calls = 0L;
        try (var chapters = Files.list(guide)) {
            for (var chapter : chapters.sorted().toList()) {
                var text = Files.readString(chapter);
                calls += CALL.matcher(text).results().count();
                for (var commands : COMMANDS.matcher(text).results().toList()) {
                    fences++;
                    lines.append("echo 'at ")
                            .append(chapter.getFileName())
                            .append(" block ")
                            .append(fences)
                            .append("' >&2\n")
                            .append(commands.group(1));
                }
            }
        }
        assertTrue(fences > 10, "few blocks: " + fences);
        assertEquals(calls, CALL.matcher(lines).results().count(), "a call stands where nobody runs it");

        var told = ocma.shell(lines.toString(), folder).requireSuccess().out();

        assertTrue(told.contains("\"status\":\"CANCELLED\""), told);
        assertTrue(told.contains("/problems/invalid-request"), told);
    }

    @Test
    void the_calls_on_the_first_page_run_as_they_are_copied(@TempDir Path folder) throws IOException {
        var page = ocma.shell("eval \"$(./ocma env)\"; curl -sf -H 'Accept: text/html' \"$GATEWAY_URL/\"", folder)
                .requireSuccess()
                .out();
        var calls = SHOWN.matcher(page)
                .results()
                .map(each -> each.group(1).replace("&quot;", "\"").replace("&amp;", "&"))
                .toList();
        assertEquals(3, calls.size(), page);

        var places = ocma.shell(calls.getFirst(), folder).requireSuccess().out();
        var slots = ocma.shell(calls.get(1), folder).requireSuccess().out();
        var slot = SLOT.matcher(slots);
        assertTrue(places.contains("\"items\":[{") && slot.find(), places + slots);
        var booked = ocma.shell(
                        "TOKEN=$(./ocma token front-end); SLOT='" + slot.group(1) + "'\n" + calls.get(2), folder)
                .requireSuccess()
                .out();

        assertTrue(booked.contains("\"status\":\"BOOKED\"") && booked.contains("\"manageToken\""), booked);
    }
}
