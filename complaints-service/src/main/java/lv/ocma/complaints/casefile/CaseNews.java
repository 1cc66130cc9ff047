package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import lv.ocma.complaints.survey.InvitationDesk;
import lv.ocma.complaints.survey.Occasion;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.complaints.CaseCureAsked;
import lv.ocma.contracts.complaints.CaseDecided;
import lv.ocma.contracts.complaints.CaseExtended;
import lv.ocma.contracts.complaints.CaseForwarded;
import lv.ocma.contracts.complaints.CaseReceived;
import lv.ocma.contracts.complaints.CaseReclassified;
import lv.ocma.contracts.complaints.CaseReopened;
import lv.ocma.contracts.complaints.CaseWithdrawn;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Tells whoever sent a case what becomes of it; in the running transaction. */
@ApplicationScoped
class CaseNews {

    /** As what answers about it are counted. */
    private static final String CASE = "case";

    private final Outbox outbox;
    private final EventCipher cipher;
    private final InvitationDesk surveys;
    private final CaseClock clock;

    CaseNews(Outbox outbox, EventCipher cipher, InvitationDesk surveys, CaseClock clock) {
        this.outbox = outbox;
        this.cipher = cipher;
        this.surveys = surveys;
        this.clock = clock;
    }

    void received(CaseFile file, Caller caller) {
        var came = file.submission();
        outbox.add(new CaseReceived(
                told(file, caller), came.kind().name(), came.receivedOn(), due(file), provisional(file)));
    }

    /** @param before last day until then */
    void extended(CaseFile file, LocalDate before, String reason, @Nullable String translation, Caller caller) {
        outbox.add(new CaseExtended(
                told(file, caller), before, due(file), cipher.encrypt(reason), encrypted(translation)));
    }

    /** @param name of the authority, by language */
    void forwarded(
            CaseFile file, Map<String, String> name, String reason, @Nullable String translation, Caller caller) {
        var to = Objects.requireNonNull(file.forwarding()).to();
        outbox.add(new CaseForwarded(told(file, caller), to, name, cipher.encrypt(reason), encrypted(translation)));
    }

    void cureAsked(CaseFile file, @Nullable String translation, Caller caller) {
        var hold = Objects.requireNonNull(file.hold());
        outbox.add(new CaseCureAsked(
                told(file, caller), hold.until(), cipher.encrypt(hold.missing()), encrypted(translation)));
    }

    /** @param dueBefore last day until then; null while its clock stands still */
    void reclassified(CaseFile file, Kind before, @Nullable LocalDate dueBefore, Caller caller) {
        var due = Objects.requireNonNull(file.due()).date();
        var kind = file.submission().kind();
        outbox.add(new CaseReclassified(
                told(file, caller), before.name(), kind.name(), dueBefore, due, provisional(file)));
    }

    /** @param decided local date of the decision that stands until the next one */
    void reopened(CaseFile file, LocalDate decided, String newFact, @Nullable String translation, Caller caller) {
        outbox.add(new CaseReopened(
                told(file, caller),
                file.submission().kind().name(),
                decided,
                due(file),
                cipher.encrypt(newFact),
                encrypted(translation),
                provisional(file)));
    }

    void withdrawn(CaseFile file, Caller caller) {
        outbox.add(new CaseWithdrawn(told(file, caller)));
    }

    void decided(CaseFile file, Outcome outcome, Reply reply, Caller caller) {
        var told = told(file, caller);
        outbox.add(new CaseDecided(
                told,
                file.submission().kind().name(),
                outcome.name(),
                cipher.encrypt(reply.text()),
                encrypted(reply.translation()),
                encrypted(reply.next()),
                reply.until()));
        surveys.invite(Occasion.reply(told, CASE, clock.today(), contact(file)));
    }

    private @Nullable String encrypted(@Nullable String words) {
        return words == null ? null : cipher.encrypt(words);
    }

    private Told told(CaseFile file, Caller caller) {
        var came = file.submission();
        var submitter = came.submitter();
        return new Told(
                file.id(),
                file.reference(),
                came.place(),
                came.language(),
                cipher.encrypt(contact(file)),
                caller.isStaff() ? caller.subject() : null,
                submitter.client());
    }

    private static Contact contact(CaseFile file) {
        var submitter = file.submission().submitter();
        return submitter.details().contact(submitter.person(), null);
    }

    private static LocalDate due(CaseFile file) {
        return Objects.requireNonNull(Objects.requireNonNull(file.due()).date());
    }

    private static boolean provisional(CaseFile file) {
        return Objects.requireNonNull(file.due()).provisional();
    }
}
