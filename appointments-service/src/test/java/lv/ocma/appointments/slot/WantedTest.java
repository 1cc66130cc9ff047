package lv.ocma.appointments.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {

    @Test
    void a_service_is_for_one_person_unless_said() {
        assertEquals(Optional.of(new Wanted("passport", 1)), Wanted.parse("passport"));
    }

    @Test
    @Clause("R4")
    void a_service_can_be_asked_for_several_persons() {
        assertEquals(Optional.of(new Wanted("eid-card", 10)), Wanted.parse("eid-card:10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":1",
                "passport:",
                "passport:0",
                "passport:11",
                "passport:-1",
                "passport:1:1",
                "Passport",
                "a b"
            })
    void nobody_too_many_and_other_spellings_are_refused(String written) {
        assertEquals(Optional.empty(), Wanted.parse(written));
    }
}
