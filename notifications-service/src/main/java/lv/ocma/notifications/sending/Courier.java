package lv.ocma.notifications.sending;

import java.util.Optional;
import lv.ocma.notifications.message.Handed;
import lv.ocma.notifications.message.Loan;
import lv.ocma.notifications.message.Outcome.Away;

/** Hands messages to one provider. Blocks, for as long as its time-outs say; what the provider does is an outcome, never an exception. */
interface Courier {

    Handed send(Loan loan);

    /** Why nothing could be sent now, without sending anything. */
    Optional<Away> away();

    /** Lets go of what has not been used for a while; called now and then. */
    void tidy();

    /** Nothing is sent any more. */
    void close();
}
