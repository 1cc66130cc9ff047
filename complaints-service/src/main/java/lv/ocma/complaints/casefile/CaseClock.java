package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import lv.ocma.complaints.rule.Rules;
import lv.ocma.platform.time.Zones;
import lv.ocma.platform.workday.WorkingDays;
import org.hibernate.Session;

/** The calendar as it is known now, and what day it is. */
@ApplicationScoped
class CaseClock {

    /** Longer than any term with its days off. */
    private static final int MONTHS_AHEAD = 18;

    private final Rules rules;
    private final WorkingDays days;
    private final Session session;
    private final Clock clock;

    CaseClock(Rules rules, WorkingDays days, Session session, Clock clock) {
        this.rules = rules;
        this.days = days;
        this.session = session;
        this.clock = clock;
    }

    LocalDate today() {
        return Zones.today(clock);
    }

    CaseTerms of(CaseFile file) {
        return of(List.of(file));
    }

    /** For all of them at once: two questions, however many they are. */
    CaseTerms of(List<CaseFile> files) {
        var today = today();
        return since(files.stream()
                .map(CaseFile::termFrom)
                .filter(day -> day.isBefore(today))
                .min(Comparator.naturalOrder())
                .orElse(today));
    }

    /** For terms that begin on that day or later. */
    CaseTerms since(LocalDate first) {
        var today = today();
        var told = told();
        return new CaseTerms(rules, days.known(first, today.plusMonths(MONTHS_AHEAD)), told, today);
    }

    /** How often years of the calendar have been told; a case that was counted by fewer may have another date now. */
    long told() {
        return session.createNativeQuery("select coalesce(sum(revision), 0) from calendar_year", Long.class)
                .getSingleResult();
    }
}
