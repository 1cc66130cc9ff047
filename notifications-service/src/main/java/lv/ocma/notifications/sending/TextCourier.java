package lv.ocma.notifications.sending;

import java.util.Optional;
import lv.ocma.notifications.message.Handed;
import lv.ocma.notifications.message.Loan;
import lv.ocma.notifications.message.Outcome;
import lv.ocma.notifications.message.Outcome.Away;
import lv.ocma.notifications.sms.Sent;
import lv.ocma.notifications.sms.Smpp;

/** Hands text messages to the provider of SMS, and keeps the connection over which its receipts come. */
final class TextCourier implements Courier {

    private final Smpp smpp;

    TextCourier(Smpp smpp) {
        this.smpp = smpp;
    }

    @Override
    public Handed send(Loan loan) {
        var sent = smpp.send(loan.address(), loan.content(), loan.id(), loan.expiresAt(), loan.taken());
        return new Handed(outcome(sent, loan), sent.ids());
    }

    private static Outcome outcome(Sent sent, Loan loan) {
        return switch (sent) {
            case Sent.Accepted accepted ->
                new Outcome.Accepted(
                        "taken in parts: " + (loan.taken() + accepted.ids().size()));
            case Sent.Refused refused -> new Outcome.Refused(refused.reason());
            case Sent.Later later -> new Outcome.Later(later.reason());
            case Sent.Away away -> new Away(away.reason());
            case Sent.Doubtful doubtful -> new Outcome.Doubtful(doubtful.reason());
        };
    }

    @Override
    public Optional<Away> away() {
        return smpp.away().map(Away::new);
    }

    /** Asked for, so that receipts come also while nothing is sent. */
    @Override
    public void tidy() {
        smpp.away();
    }

    @Override
    public void close() {
        smpp.close();
    }
}
