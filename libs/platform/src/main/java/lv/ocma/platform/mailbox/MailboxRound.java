package lv.ocma.platform.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.ocma.platform.mailbox.Judging.Verdict;
import lv.ocma.platform.mailbox.Mailbox.Arrived;

/**
 * Goes once through the mailbox, some mails at a time: each is put away after its effect is committed, so that after a crash it is only read again. A mail that
 * the server does not give out, and a folder that takes nothing, hold up no other mail.
 */
public final class MailboxRound {

    private static final int AT_ONCE = 50;
    private static final int MOST_STUCK = 3;

    private final Judging judge;
    private final MailboxLease lease;
    private final MailboxFigures figures;
    private final MailboxSettings settings;

    public MailboxRound(Judging judge, MailboxLease lease, MailboxFigures figures, MailboxSettings settings) {
        this.judge = judge;
        this.lease = lease;
        this.figures = figures;
        this.settings = settings;
    }

    /** As far as the mailbox went when it was opened, and as long as it is this instance's turn. */
    public void run(String host) throws MessagingException, IOException, SQLException {
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
            switch (verdict.fate()) {
                case DONE -> done.add(mail);
                case FOR_PEOPLE -> forPeople.add(mail);
                case STAYS, STUCK -> stay++;
            }
            // With the database away all of them would wait for it in turn; the lease is then not to be had either.
            if (verdict.fate() == Fate.STUCK && ++stuck == MOST_STUCK) {
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
