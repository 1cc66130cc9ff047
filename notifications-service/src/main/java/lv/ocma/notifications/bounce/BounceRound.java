package lv.ocma.notifications.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.ocma.notifications.bounce.Judge.Verdict;
import lv.ocma.notifications.bounce.Mailbox.Arrived;

/**
 * Goes once through the mailbox, some mails at a time: each is put away after its effect is committed, so that after a crash it is only read again. A mail that
 * the server does not give out, and a folder that takes nothing, hold up no other mail.
 */
@ApplicationScoped
class BounceRound {

    private static final int AT_ONCE = 50;
    private static final int MOST_STUCK = 3;

    private final Judge judge;
    private final BounceLease lease;
    private final BounceFigures figures;
    private final BounceSettings settings;

    BounceRound(Judge judge, BounceLease lease, BounceFigures figures, BounceSettings settings) {
        this.judge = judge;
        this.lease = lease;
        this.figures = figures;
        this.settings = settings;
    }

    /** As far as the mailbox went when it was opened, and as long as it is this instance's turn. */
    void run(String host) throws MessagingException, IOException, SQLException {
        figures.putsAway();
        if (!lease.held()) {
            return;
        }
        try (var mailbox = Mailbox.open(host, settings)) {
            int left = mailbox.count();
            int passed = 0;
            while (left > 0 && lease.held()) {
                var looked = some(mailbox, passed + 1, passed + Math.min(left, AT_ONCE));
                left -= looked.mails();
                passed += looked.stay();
            }
        }
    }

    private record Looked(int mails, int stay) {}

    private Looked some(Mailbox mailbox, int first, int last) throws MessagingException, IOException {
        var done = new ArrayList<Arrived>();
        var forPeople = new ArrayList<Arrived>();
        int stay = 0;
        int stuck = 0;
        for (var mail : mailbox.mails(first, last)) {
            var verdict = verdict(mailbox, mail);
            figures.counted(verdict);
            if (verdict.stays()) {
                stay++;
            } else {
                (verdict.isForPeople() ? forPeople : done).add(mail);
            }
            // With the database away all of them would wait for it in turn; the lease is then not to be had either.
            if (verdict == Verdict.STUCK && ++stuck == MOST_STUCK) {
                break;
            }
        }
        int looked = stay + done.size() + forPeople.size();
        if (!isPutAway(mailbox, done, settings.done())) {
            stay += done.size();
        }
        if (!isPutAway(mailbox, forPeople, Optional.of(settings.unmatched()))) {
            stay += forPeople.size();
        }
        return new Looked(looked, stay);
    }

    private Verdict verdict(Mailbox mailbox, Arrived mail) throws MessagingException, IOException {
        try {
            return judge.of(mail);
        } catch (MessagingException | IOException e) {
            if (!mailbox.isOpen()) {
                throw e;
            }
            return Verdict.STUCK;
        }
    }

    private boolean isPutAway(Mailbox mailbox, List<Arrived> mails, Optional<String> folder) throws MessagingException {
        try {
            if (folder.isPresent()) {
                mailbox.move(mails, folder.get());
            } else {
                mailbox.delete(mails);
            }
            return true;
        } catch (MessagingException e) {
            if (!mailbox.isOpen()) {
                throw e;
            }
            figures.putsNothingAway();
            return false;
        }
    }
}
