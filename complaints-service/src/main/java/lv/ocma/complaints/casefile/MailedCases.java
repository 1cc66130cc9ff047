package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactDetails;
import lv.ocma.complaints.number.Numbers;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.What;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Makes cases of mails that came, and joins to them what their senders write later (R1); in the running transaction. Nobody has signed in for it. */
@ApplicationScoped
public class MailedCases {

    private static final Caller NOBODY =
            new Caller(Caller.Kind.ANONYMOUS, null, null, List.of(), null, false, Set.of(), Set.of(), Set.of(), null);

    private final CaseRecords records;
    private final CaseFiles files;
    private final Timeline timeline;
    private final Numbers numbers;
    private final Audit audit;
    private final Clock clock;

    MailedCases(CaseRecords records, CaseFiles files, Timeline timeline, Numbers numbers, Audit audit, Clock clock) {
        this.records = records;
        this.files = files;
        this.timeline = timeline;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What somebody has written.
     *
     * @param subject 1 to 200 signs, as of all cases
     * @param text 1 to 10000 signs
     * @param at when it came to the mailbox, from which its term runs
     */
    public record Mailed(ContactDetails sender, String subject, String text, Instant at) {

        /** Never who wrote what. */
        @Override
        public String toString() {
            return "Mailed[" + at + "]";
        }
    }

    /**
     * What it is, staff see.
     *
     * @param place of the mailbox
     * @param language in which the sender is told
     * @return id of the case
     */
    public UUID open(Mailed mail, String place, String language) {
        var submission = new Submission(
                Kind.OTHER,
                Channel.EMAIL,
                place,
                language,
                mail.at(),
                mail.subject(),
                mail.text(),
                new Submitter(mail.sender(), null, null, null),
                null);
        var number = numbers.next(CaseIntake.SERIES, Zones.today(clock).getYear());
        var file = records.opened(Ids.next(), number, submission, null, null, NOBODY);
        audit.byRule("case.open-by-mail", "case", file.id(), place, file.id());
        return file.id();
    }

    /** False where it is of somebody else, or has ended: then what is written is a case of its own. Whoever was asked for something has sent it by that. */
    public boolean isJoined(UUID id, Mailed mail) {
        var file = files.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (file == null || !isOf(file, mail.sender()) || isOver(file)) {
            return false;
        }
        if (file.hold() == null) {
            timeline.add(id, Happening.of(What.WRITTEN, null).saying(mail.text()));
        } else {
            records.supplement(file, new NewSupplement(mail.text(), null), NOBODY);
        }
        audit.byRule("case.join-mail", "case", id, file.place(), id);
        return true;
    }

    /** @param reference as people read it, e.g. {@code S-2026-000042} */
    public Optional<UUID> named(String reference) {
        return files.find("reference", reference).singleResultOptional().map(CaseFile::id);
    }

    private static boolean isOf(CaseFile file, ContactDetails sender) {
        var known = file.submission().submitter().details().email();
        return known != null && known.equalsIgnoreCase(sender.email());
    }

    private static boolean isOver(CaseFile file) {
        return file.status().next(file.submission().kind().procedure()).isEmpty();
    }
}
