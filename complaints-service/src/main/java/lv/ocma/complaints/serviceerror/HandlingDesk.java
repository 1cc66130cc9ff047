package lv.ocma.complaints.serviceerror;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import lv.ocma.complaints.translation.Translation;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** What is done about an error: taken up, put right, apologised for, closed. Each step is recorded (P9). */
@ApplicationScoped
class HandlingDesk {

    private final ServiceErrors errors;
    private final Handling handling;
    private final Preconditions preconditions;
    private final Telling telling;
    private final Audit audit;
    private final Clock clock;

    HandlingDesk(
            ServiceErrors errors,
            Handling handling,
            Preconditions preconditions,
            Telling telling,
            Audit audit,
            Clock clock) {
        this.errors = errors;
        this.handling = handling;
        this.preconditions = preconditions;
        this.telling = telling;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version for the ETag */
    record Changed(ServiceErrorView view, long version) {}

    @Transactional
    Changed takeUp(UUID id, Caller caller) {
        return change(id, caller, "take-up", ServiceError::takeUp);
    }

    @Transactional
    Changed remedy(UUID id, NewRemedy wanted, Caller caller) {
        return change(id, caller, "remedy", (error, now) -> {
            handling.requireEmployee(wanted.owner(), "/owner");
            error.remedy(SeenText.strip(wanted.text()), wanted.owner().toString(), wanted.due(), now);
        });
    }

    @Transactional
    Changed endRemedy(UUID id, UUID remedy, RemedyOutcome how, @Nullable String reason, Caller caller) {
        return change(id, caller, "remedy-end", (error, now) -> {
            var ended = error.remedies().stream()
                    .filter(each -> each.id().equals(remedy))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("not-found"));
            error.endRemedy(ended, how, reason, now);
        });
    }

    @Transactional
    Changed apologise(UUID id, Apology apology, Caller caller) {
        return change(id, caller, "apologise", (error, now) -> {
            error.apologise(apology.way(), SeenText.strip(apology.correction()), apology.handedOver(), now);
            if (error.notice() == Notice.SENT) {
                var translation = Translation.given(apology.translation(), error.language());
                telling.customer(error, translation, caller.subject());
            }
        });
    }

    @Transactional
    Changed giveUpContact(UUID id, String reason, Caller caller) {
        return change(id, caller, "give-up-contact", (error, now) -> error.giveUpContact(SeenText.strip(reason), now));
    }

    @Transactional
    Changed close(UUID id, Caller caller) {
        return change(id, caller, "close", ServiceError::close);
    }

    private Changed change(UUID id, Caller caller, String action, BiConsumer<ServiceError, Instant> step) {
        var error = errors.lock(id);
        handling.requireHandling(error, caller);
        preconditions.requireMatch(error.version());
        step.accept(error, clock.instant());
        errors.flush();
        audit.change(caller, "service-error." + action, "service-error", id, error.place());
        return new Changed(errors.view(error), error.version());
    }
}
