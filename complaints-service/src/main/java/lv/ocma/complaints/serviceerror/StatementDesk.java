package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;
import lv.ocma.platform.time.Zones;

/** Hears who erred, once: nobody is judged unheard. */
@ApplicationScoped
class StatementDesk {

    private final ServiceErrors errors;
    private final Handling handling;
    private final Audit audit;
    private final Clock clock;

    StatementDesk(ServiceErrors errors, Handling handling, Audit audit, Clock clock) {
        this.errors = errors;
        this.handling = handling;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    StatementView state(UUID id, Statement wanted, Caller caller) {
        var error = errors.lock(id);
        handling.requireErred(error, caller);
        var now = clock.instant();
        var words = SeenText.strip(wanted.text());
        error.state(words, now);
        errors.flush();
        audit.change(caller, "service-error.state", "service-error", id, error.place());
        return new StatementView(id, error.number(), words, Zones.inRiga(now));
    }
}
