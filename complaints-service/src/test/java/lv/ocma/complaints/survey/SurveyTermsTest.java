package lv.ocma.complaints.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SurveyTermsTest {

    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private final SurveyTerms terms = new SurveyTerms(Optional.empty(), 21, 180);

    @Test
    void nobody_can_answer_about_a_month_once_its_last_invitation_is_over() {
        var asked = TODAY.plusDays(SurveyTerms.FRESH_DAYS);
        assertTrue(terms.isFresh(TODAY, asked));
        assertFalse(terms.isFresh(TODAY, asked.plusDays(1)));
        assertFalse(terms.isOver(OCTOBER, terms.lastDay(asked)));
        assertTrue(terms.isOver(OCTOBER, terms.lastDay(asked).plusDays(1)));
    }

    @Test
    void a_month_is_shown_a_day_after_the_last_answer_can_have_come() {
        var shown = terms.shownFrom(OCTOBER);
        assertEquals(LocalDate.of(2026, 11, 25), shown);
        assertTrue(terms.isOver(OCTOBER, shown.minusDays(1)));
    }

    @Test
    void somebody_is_asked_again_after_half_a_year_and_not_before() {
        var day = LocalDate.of(2026, 1, 1);
        assertFalse(day.isBefore(terms.askedAgainBefore(day.plusDays(179))));
        assertTrue(day.isBefore(terms.askedAgainBefore(day.plusDays(180))));
    }

    @Test
    void terms_that_cannot_be_stop_the_start() {
        assertThrows(IllegalArgumentException.class, () -> new SurveyTerms(Optional.empty(), 0, 180));
        assertThrows(IllegalArgumentException.class, () -> new SurveyTerms(Optional.empty(), 61, 180));
        assertThrows(IllegalArgumentException.class, () -> new SurveyTerms(Optional.empty(), 21, 20));
    }
}
