package lv.ocma.notifications.sending;

import java.util.Optional;
import lv.ocma.notifications.message.Handed;
import lv.ocma.notifications.message.Loan;
import lv.ocma.notifications.message.Outcome.Accepted;
import lv.ocma.notifications.message.Outcome.Away;

/** Hands messages to the inbox: there is nowhere to carry them, as what is accepted is what the person sees. */
final class InboxCourier implements Courier {

    @Override
    public Handed send(Loan loan) {
        return Handed.whole(new Accepted("kept"));
    }

    @Override
    public Optional<Away> away() {
        return Optional.empty();
    }

    @Override
    public void tidy() {
        // Nothing is open.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
