package lv.ocma.stack.part;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.ocma.stack.home.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpkeepTest {
    private static final Instant NOW = Instant.parse("2026-06-15T06:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_wait_doubles_from_death_to_death_up_to_a_minute() {
        var upkeep = Upkeep.NEW;
        var waits = new ArrayList<Long>();
        for (int death = 0; death < 9; death++) {
            upkeep = upkeep.died(NOW, "killed");
            waits.add(upkeep.waitSeconds(NOW));
            upkeep = upkeep.startedAgain(NOW);
        }
        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L), waits);
        assertEquals(9, upkeep.restarts());
        assertEquals(1, upkeep.steady().died(NOW, "killed").waitSeconds(NOW));
    }

    @Test
    void a_clock_that_was_set_back_does_not_make_a_part_wait_for_hours() {
        var upkeep = Upkeep.NEW.died(NOW, "killed");
        assertEquals(Duration.ZERO, upkeep.wait(NOW.minus(Duration.ofHours(3))));
    }

    @Test
    void what_is_known_of_a_part_outlives_its_keeper() throws IOException {
        var home = new Home(folder, folder);
        var upkeep = Upkeep.NEW
                .died(NOW, "first")
                .startedAgain(NOW.plusSeconds(1))
                .died(NOW.plusSeconds(5), "a path C:\\x = 1\nand a line");
        upkeep.record(home, "mail");
        var known = Upkeep.of(home, "mail").orElseThrow();
        assertEquals(
                new Upkeep(
                        1,
                        Optional.of(NOW.plusSeconds(1)),
                        2,
                        Optional.of(NOW.plusSeconds(7)),
                        "a path C:\\x = 1 and a line"),
                known);
    }

    @Test
    void a_part_that_is_asked_for_keeps_its_count_and_begins_its_wait_anew() throws IOException {
        var home = new Home(folder, folder);
        Upkeep.NEW.died(NOW, "killed").startedAgain(NOW).died(NOW, "again").record(home, "mail");
        Upkeep.want(home, "mail");
        assertEquals(
                new Upkeep(1, Optional.of(NOW), 0, Optional.empty(), ""),
                Upkeep.of(home, "mail").orElseThrow());
        Upkeep.forget(home, "mail");
        assertTrue(Upkeep.of(home, "mail").isEmpty());
    }
}
