package lv.ocma.complaints.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import lv.ocma.complaints.number.Numbers;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Records calls by whoever has answered them. */
@ApplicationScoped
class CallDesk {

    private static final String SERIES = "Z";

    private final Calls calls;
    private final Answering answering;
    private final Places places;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    CallDesk(Calls calls, Answering answering, Places places, Numbers numbers, Audit audit, Clock clock) {
        this.calls = calls;
        this.answering = answering;
        this.places = places;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Call record(NewCall wanted, Caller caller) {
        var violations = new ArrayList<>(wanted.violations(clock.instant()));
        Optional.ofNullable(wanted.ledTo())
                .filter(number -> !numbers.isTaken(number))
                .ifPresent(unknown -> violations.add(Violation.body("/ledTo", "unknown-number")));
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        places.requireKnown(wanted.place());
        places.requireWork(wanted.place(), caller);
        var employee = answering.require(caller);
        var year = wanted.began().atZoneSameInstant(Zones.RIGA).getYear();
        var call = new Call(numbers.next(SERIES, year), wanted, employee.id());
        calls.persistAndFlush(call);
        audit.change(caller, "call.record", "call", call.id(), call.place());
        return call;
    }
}
