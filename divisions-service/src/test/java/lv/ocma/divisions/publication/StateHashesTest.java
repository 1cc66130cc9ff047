package lv.ocma.divisions.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ocma.contracts.divisions.HoursPublished;
import org.junit.jupiter.api.Test;

class StateHashesTest {

    private static final String TOPIC = "invented";
    private static final String RIGA = "riga:2026-12";

    private final StateHashes hashes = new StateHashes(new ObjectMapper().findAndRegisterModules());
    private final List<HoursPublished.Day> days = new ArrayList<>();

    private Map<String, String> now() {
        return hashes.of(
                TOPIC,
                List.of(new HoursPublished("riga", "2026-12", days), new HoursPublished("ogre", "2026-12", List.of())));
    }

    @Test
    void a_state_that_is_written_as_before_has_the_hash_that_it_had_also_for_an_instance_that_sees_it_first() {
        var first = now();

        assertEquals(first, now());
        assertEquals(
                first.get(RIGA),
                new StateHashes(new ObjectMapper().findAndRegisterModules())
                        .of(TOPIC, List.of(new HoursPublished("riga", "2026-12", List.of())))
                        .get(RIGA));
    }

    @Test
    void a_state_that_was_changed_where_it_stands_has_another_hash_and_the_others_keep_theirs() {
        var before = now();
        // The same list as before, as a feature may hand out that of an entity.
        days.add(new HoursPublished.Day(LocalDate.EPOCH, "REGULAR", List.of(), null));
        var after = now();

        assertNotEquals(before.get(RIGA), after.get(RIGA));
        assertEquals(before.get("ogre:2026-12"), after.get("ogre:2026-12"));
        days.clear();
        assertEquals(before, now());
    }
}
