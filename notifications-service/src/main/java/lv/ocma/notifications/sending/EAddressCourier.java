package lv.ocma.notifications.sending;

import java.util.Optional;
import lv.ocma.notifications.eaddress.EAddressAdapter;
import lv.ocma.notifications.eaddress.EAddressAdapter.Answer;
import lv.ocma.notifications.message.Handed;
import lv.ocma.notifications.message.Loan;
import lv.ocma.notifications.message.Outcome;
import lv.ocma.notifications.message.Outcome.Away;

/** Hands messages to official electronic addresses. */
final class EAddressCourier implements Courier {

    private final EAddressAdapter adapter;

    EAddressCourier(EAddressAdapter adapter) {
        this.adapter = adapter;
    }

    @Override
    public Handed send(Loan loan) {
        return Handed.whole(outcome(adapter.put(loan.id(), loan.address(), loan.content())));
    }

    private static Outcome outcome(Answer answer) {
        return switch (answer) {
            case Answer.Taken _ -> new Outcome.Accepted("in the official mailbox");
            case Answer.Never never -> new Outcome.Refused(never.code());
            case Answer.Later later -> new Outcome.Later(later.code());
            case Answer.Away away -> new Away(away.code());
        };
    }

    @Override
    public Optional<Away> away() {
        return adapter.knock() instanceof Answer.Away away ? Optional.of(new Away(away.code())) : Optional.empty();
    }

    /** Limits may change while nobody looks. */
    @Override
    public void tidy() {
        adapter.knock();
    }

    @Override
    public void close() {
        adapter.close();
    }
}
