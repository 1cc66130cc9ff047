package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Takes reports of errors, also from the one who erred, and has the official above told at once (P9). */
@ApplicationScoped
class ReportDesk {

    private static final int OLDEST_YEARS = 10;

    private final ServiceErrors errors;
    private final Handling handling;
    private final ReportTerms terms;
    private final Telling telling;
    private final Audit audit;
    private final Clock clock;

    ReportDesk(ServiceErrors errors, Handling handling, ReportTerms terms, Telling telling, Audit audit, Clock clock) {
        this.errors = errors;
        this.handling = handling;
        this.terms = terms;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ServiceError report(NewServiceError sent, Caller caller) {
        var today = Zones.today(clock);
        var reported = terms.whole(sent, caller);
        check(reported, today);
        handling.requirePlace(reported.place());
        var erred = handling.requireEmployee(reported.employee(), "/employee");
        var error = new ServiceError(
                terms.nextNumber(today),
                reported,
                Objects.requireNonNull(caller.subject()),
                telling.written(reported.contact()),
                clock.instant());
        error.passOn(handling.officialAbove(erred), terms.lastDayToTakeUp(today), clock.instant());
        errors.persistAndFlush(error);
        telling.official(error);
        audit.change(caller, "service-error.report", "service-error", error.id(), error.place());
        return error;
    }

    private static void check(Report reported, LocalDate today) {
        var violations = new ArrayList<Violation>();
        if (!Languages.ALL.contains(reported.language())) {
            violations.add(Violation.body("/language", "one-of", Map.of("values", "lv, en, ru")));
        }
        var oldest = today.minusYears(OLDEST_YEARS);
        if (reported.happenedOn().isAfter(today) || reported.happenedOn().isBefore(oldest)) {
            violations.add(Violation.body("/happenedOn", "date-range", Map.of("first", oldest, "last", today)));
        }
        if (reported.contact() != null) {
            violations.addAll(reported.contact().violations("/contact"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }
}
