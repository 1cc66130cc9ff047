package lv.ocma.appointments.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReferenceTest {

    private final Random random = new Random(1);

    @Test
    void a_reference_has_two_groups_of_four_signs_that_cannot_be_confused() {
        for (int i = 0; i < 10_000; i++) {
            var reference = Reference.random(random);
            assertTrue(reference.matches("[A-Z0-9]{4}-[A-Z0-9]{4}"), reference);
            assertTrue(reference.chars().noneMatch(sign -> "0O1IL2Z5S8BU".indexOf(sign) >= 0), reference);
        }
    }

    @Test
    void every_sign_is_used_and_repetitions_are_rare() {
        var references =
                Stream.generate(() -> Reference.random(random)).limit(20_000).collect(Collectors.toSet());

        assertTrue(references.size() > 19_990, "only " + references.size() + " different ones");
        assertEquals(
                Reference.SIGNS.length(),
                references.stream()
                        .flatMapToInt(reference -> reference.replace("-", "").chars())
                        .distinct()
                        .count());
    }
}
