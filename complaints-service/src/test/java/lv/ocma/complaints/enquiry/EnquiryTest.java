package lv.ocma.complaints.enquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.platform.problem.Conflict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnquiryTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);

    @Test
    void an_enquiry_goes_from_each_state_to_those_of_the_graph_and_to_no_other() {
        var open = Set.of(EnquiryStatus.ASSIGNED, EnquiryStatus.ANSWERED, EnquiryStatus.WITHDRAWN);
        var graph = Map.of(
                EnquiryStatus.ASKED,
                open,
                EnquiryStatus.ASSIGNED,
                open,
                EnquiryStatus.ANSWERED,
                Set.<EnquiryStatus>of(),
                EnquiryStatus.WITHDRAWN,
                Set.<EnquiryStatus>of());
        for (var from : EnumSet.allOf(EnquiryStatus.class)) {
            for (var to : EnumSet.of(EnquiryStatus.ASSIGNED, EnquiryStatus.ANSWERED, EnquiryStatus.WITHDRAWN)) {
                var enquiry = in(from);
                if (Objects.requireNonNull(graph.get(from)).contains(to)) {
                    lead(enquiry, to);
                    assertEquals(to, enquiry.status(), from + " to " + to);
                } else {
                    assertThrows(Conflict.class, () -> lead(enquiry, to), from + " to " + to);
                    assertEquals(from, enquiry.status());
                }
            }
        }
    }

    @Test
    void who_took_the_question_down_is_to_answer_it() {
        assertEquals("ilze", asked("ilze").responsible());
        assertEquals(EnquiryStatus.ASSIGNED, asked("ilze").status());
        assertEquals(EnquiryStatus.ASKED, asked(null).status());
    }

    @Test
    void a_moved_date_is_reminded_of_anew() {
        var enquiry = asked("ilze");
        enquiry.reminded();
        assertEquals(FRIDAY, enquiry.move(MONDAY));
        assertEquals(FRIDAY, enquiry.remindOn());
    }

    @Test
    void a_date_is_not_moved_to_itself_nor_once_the_question_is_answered() {
        var enquiry = asked("ilze");
        assertThrows(Conflict.class, () -> enquiry.move(FRIDAY));
        lead(enquiry, EnquiryStatus.ANSWERED);
        assertThrows(Conflict.class, () -> enquiry.move(MONDAY));
    }

    @Test
    void nobody_is_reminded_of_what_is_answered_or_withdrawn() {
        assertNull(in(EnquiryStatus.ANSWERED).remindOn());
        assertNull(in(EnquiryStatus.WITHDRAWN).remindOn());
    }

    @Test
    void an_enquiry_is_overdue_from_the_day_after_its_date_until_it_is_answered() {
        assertFalse(asked("ilze").isOverdue(FRIDAY));
        assertTrue(asked("ilze").isOverdue(FRIDAY.plusDays(1)));
        assertFalse(in(EnquiryStatus.ANSWERED).isOverdue(FRIDAY.plusDays(1)));
    }

    @Test
    void an_answer_is_never_promised_for_the_past_nor_for_beyond_ninety_days() {
        assertFalse(Promise.mayBe(FRIDAY.minusDays(1), FRIDAY));
        assertTrue(Promise.mayBe(FRIDAY, FRIDAY));
        assertTrue(Promise.mayBe(FRIDAY.plusDays(90), FRIDAY));
        assertFalse(Promise.mayBe(FRIDAY.plusDays(91), FRIDAY));
    }

    private static Enquiry in(EnquiryStatus status) {
        var enquiry = asked(null);
        if (status != EnquiryStatus.ASKED) {
            lead(enquiry, status);
        }
        return enquiry;
    }

    private static void lead(Enquiry enquiry, EnquiryStatus to) {
        switch (to) {
            case ASKED -> throw new AssertionError("nothing leads there");
            case ASSIGNED -> enquiry.handTo("juris");
            case ANSWERED -> enquiry.answer("Jā.", null, false, "ilze", NOW);
            case WITHDRAWN -> enquiry.withdraw(NOW);
        }
    }

    private static Enquiry asked(@Nullable String takenBy) {
        var asker = new Asker(new ContactDetails(null, "anna@example.com", null), AnswerChannel.EMAIL, "lv", null);
        var asked = new Enquiry.Asked("Vai varu?", "a-place", null, null, takenBy);
        return new Enquiry(UUID.randomUUID(), "J-2026-000001", asked, asker, FRIDAY, NOW);
    }
}
