package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.security.Caller;

/** Makes a case of what was taken down, by the rules for all cases. */
@ApplicationScoped
public class CaseTaking {

    private final CaseIntake intake;
    private final NamedInCases named;
    private final Clock clock;

    CaseTaking(CaseIntake intake, NamedInCases named, Clock clock) {
        this.intake = intake;
        this.named = named;
        this.clock = clock;
    }

    /** A case, by its id and as people read it. */
    public record Taken(UUID id, String reference) {}

    /** {@link Invalid} with all for which it would be no case. */
    public void check(TakenDown said, Caller caller) {
        named.require(CaseForm.read(said.asCase(), caller, clock.instant()), caller);
    }

    /** In the running transaction. */
    public Taken open(TakenDown said, Caller caller) {
        var file = intake.open(said.asCase(), caller);
        return new Taken(file.id(), file.reference());
    }
}
