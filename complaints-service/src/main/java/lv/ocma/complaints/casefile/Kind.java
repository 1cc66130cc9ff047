package lv.ocma.complaints.casefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody turns to the office with; it decides by which procedure it is dealt with. */
@Schema(name = "CaseKind")
public enum Kind {
    /** About service or conduct. */
    COMPLAINT(Procedure.SUBMISSION),
    /** Of an administrative act. */
    DISPUTE(Procedure.DISPUTE),
    PROPOSAL(Procedure.SUBMISSION),
    THANKS(Procedure.THANKS),
    INFORMATION_REQUEST(Procedure.SUBMISSION),
    /** By mail or e-mail (R1). */
    SERVICE_REQUEST(Procedure.SERVICE),
    OTHER(Procedure.SUBMISSION);

    private final Procedure procedure;

    Kind(Procedure procedure) {
        this.procedure = procedure;
    }

    Procedure procedure() {
        return procedure;
    }
}
