package lv.ocma.platform.icalendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import org.junit.jupiter.api.Test;

class IcalendarTest {

    private static final String SUMMARY =
            "Ļoti garš, vairākkārt \\ pārlocīts; nosaukums\nar pārnesumu — очень длинное название 🎉 ".repeat(5)
                    + "beigas";

    private static VEvent event() {
        var event = new VEvent(false);
        event.add(new Uid("one"))
                .add(new DtStamp(Instant.parse("2026-11-24T00:00:00Z")))
                .add(new DtStart<>(LocalDate.of(2026, 11, 18)))
                .add(new Summary(SUMMARY));
        return event;
    }

    @Test
    void no_line_is_longer_than_75_octets_and_lines_are_filled() {
        var octets = Icalendar.of(List.of(event()))
                .lines()
                .map(line -> line.getBytes(StandardCharsets.UTF_8).length)
                .toList();

        assertTrue(octets.stream().allMatch(length -> length <= 75), octets::toString);
        assertTrue(octets.contains(75), "lines are filled");
    }

    @Test
    void what_is_escaped_and_folded_is_read_again_as_it_was() throws IOException, ParserException {
        var read = new CalendarBuilder().build(new StringReader(Icalendar.of(List.of(event()))));

        read.validate();
        assertEquals(
                SUMMARY,
                read.getComponent("VEVENT")
                        .orElseThrow()
                        .getRequiredProperty("SUMMARY")
                        .getValue());
    }
}
