package lv.ocma.divisions.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SuperiorsTest {

    private static final UUID CLERK = new UUID(0, 1);
    private static final UUID MANAGER = new UUID(0, 2);
    private static final UUID HEAD = new UUID(0, 3);
    private static final Superiors OFFICE = new Superiors(Map.of(CLERK, MANAGER, MANAGER, HEAD));

    @Test
    void nobody_comes_to_stand_above_themselves_however_many_are_between() {
        assertTrue(OFFICE.closeACircle(HEAD, HEAD));
        assertTrue(OFFICE.closeACircle(HEAD, MANAGER));
        assertTrue(OFFICE.closeACircle(HEAD, CLERK));
        assertFalse(OFFICE.closeACircle(CLERK, HEAD));
        assertFalse(OFFICE.closeACircle(CLERK, null));
    }

    @Test
    void when_an_official_has_left_the_next_one_above_answers() {
        assertEquals(Optional.of(MANAGER), OFFICE.nearest(CLERK, person -> true));
        assertEquals(Optional.of(HEAD), OFFICE.nearest(CLERK, person -> !person.equals(MANAGER)));
        assertEquals(Optional.empty(), OFFICE.nearest(HEAD, person -> true));
    }
}
