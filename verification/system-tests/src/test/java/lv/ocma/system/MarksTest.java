package lv.ocma.system;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarksTest {

    private final Marks marks = new Marks(List.of("needle", "pin"));

    private Set<String> in(String text) throws IOException {
        return marks.in(new ByteArrayInputStream(text.getBytes(ISO_8859_1)));
    }

    @Test
    void a_mark_is_found_wherever_the_window_ends() throws IOException {
        for (int before = (1 << 20) - 8; before < (1 << 20) + 8; before++) {
            assertEquals(Set.of("needle"), in("x".repeat(before) + "needle" + "x".repeat(1 << 20)), "after " + before);
        }
    }

    @Test
    void all_marks_are_found_at_once_and_nothing_that_is_not_there() throws IOException {
        assertEquals(Set.of("needle", "pin"), in("a pin and a needle"));
        assertEquals(Set.of(), in("a need"));
        assertEquals(Set.of(), in(""));
    }
}
