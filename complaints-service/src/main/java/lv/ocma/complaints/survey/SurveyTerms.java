package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long an invitation is good for, how often one person gets one, and when a month is over for good. */
@ApplicationScoped
class SurveyTerms {

    /** What was longer ago is not asked about any more: a stream that is read anew invites nobody. */
    static final int FRESH_DAYS = 2;

    private static final int LONGEST = 60;
    private static final int RAREST = 3660;

    private final Optional<URI> page;
    private final int valid;
    private final int every;

    SurveyTerms(
            @ConfigProperty(name = "ocma.surveys.page") Optional<URI> page,
            @ConfigProperty(name = "ocma.surveys.valid-days") int valid,
            @ConfigProperty(name = "ocma.surveys.every-days") int every) {
        this.page = page;
        this.valid = within("valid-days", valid, 1, LONGEST);
        this.every = within("every-days", every, valid, RAREST);
    }

    /** Page of the office that asks; nobody is invited where there is none. */
    Optional<URI> page() {
        return page;
    }

    boolean isFresh(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusDays(FRESH_DAYS));
    }

    LocalDate lastDay(LocalDate today) {
        return today.plusDays(valid);
    }

    /** Who was invited before that day may be invited again. */
    LocalDate askedAgainBefore(LocalDate today) {
        return today.minusDays(every - 1L);
    }

    /** Whether no more answers about a month are taken. */
    boolean isOver(YearMonth month, LocalDate today) {
        return today.isAfter(lastAnswer(month));
    }

    /** The first day on which what was answered about a month is shown: a day later, so that none is on its way any more. */
    LocalDate shownFrom(YearMonth month) {
        return lastAnswer(month).plusDays(2);
    }

    private LocalDate lastAnswer(YearMonth month) {
        return month.atEndOfMonth().plusDays((long) FRESH_DAYS + valid);
    }

    private static int within(String name, int days, int least, int most) {
        if (days < least || days > most) {
            throw new IllegalArgumentException("ocma.surveys." + name + " is " + least + " to " + most);
        }
        return days;
    }
}
