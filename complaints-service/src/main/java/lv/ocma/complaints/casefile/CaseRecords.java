package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.complaints.directory.Directory;
import lv.ocma.complaints.directory.Listing;
import lv.ocma.complaints.staff.Employee;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.What;
import lv.ocma.complaints.translation.Translation;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** Changes a case, counts its term anew and keeps and tells what happened, in the running transaction. */
@ApplicationScoped
class CaseRecords {

    private final CaseFiles files;
    private final CaseClock clock;
    private final Timeline timeline;
    private final Directory directory;
    private final CaseNews news;
    private final CaseAssignment assignment;

    CaseRecords(
            CaseFiles files,
            CaseClock clock,
            Timeline timeline,
            Directory directory,
            CaseNews news,
            CaseAssignment assignment) {
        this.files = files;
        this.clock = clock;
        this.timeline = timeline;
        this.directory = directory;
        this.news = news;
        this.assignment = assignment;
    }

    /** @param approver of the decision that it disputes, who has nothing to do with it; null where there is none */
    CaseFile opened(
            UUID id,
            String number,
            Submission submission,
            @Nullable Dispute dispute,
            @Nullable Employee approver,
            Caller caller) {
        var file = new CaseFile(id, number, submission, dispute);
        file.counted(clock.of(file).due(file));
        if (approver != null) {
            files.persistAndFlush(file);
            assignment.keepAway(file, approver);
        }
        var given = assignment.choose(file, null);
        files.persistAndFlush(file);
        happened(file, by(What.RECEIVED, caller).until(dueOf(file)));
        assignment.keep(file, given);
        news.received(file, caller);
        return file;
    }

    void askToCure(CaseFile file, NewCureRequest wanted, Caller caller) {
        var words = SeenText.strip(wanted.missing());
        var terms = clock.of(file);
        var until = terms.cureUntil();
        file.askToCure(words, until, terms.today());
        file.counted(terms.due(file));
        happened(file, by(What.CURE_ASKED, caller).saying(words).until(until));
        news.cureAsked(file, translated(wanted.translation(), file), caller);
    }

    void supplement(CaseFile file, NewSupplement sent, Caller caller) {
        var terms = clock.of(file);
        file.supplement(terms.today());
        if (!SeenText.isBlank(sent.lateReasons())) {
            file.explainLateness(SeenText.strip(Objects.requireNonNull(sent.lateReasons())));
        }
        file.counted(terms.due(file));
        var words = SeenText.strip(sent.text());
        happened(file, by(What.SUPPLEMENTED, caller).saying(words).until(dueOf(file)));
    }

    /** It is counted by another day since when its sender counts as notified. */
    void notified(CaseFile file, Caller caller) {
        var dispute = Objects.requireNonNull(file.dispute());
        happened(file, by(What.NOTIFIED, caller).until(dispute.lastDay()));
    }

    void extend(CaseFile file, NewExtension wanted, Caller caller) {
        var before = dueOf(file);
        var terms = clock.of(file);
        file.extend(wanted.until(), terms.latest(file), terms.today());
        file.counted(terms.due(file));
        var why = SeenText.strip(wanted.reason());
        happened(file, by(What.EXTENDED, caller).saying(why).until(wanted.until()));
        news.extended(file, Objects.requireNonNull(before), why, translated(wanted.translation(), file), caller);
    }

    /** {@link Invalid} for an authority that the directory does not know. */
    void forward(CaseFile file, NewForwarding wanted, Caller caller) {
        var name = directory
                .name(Listing.AUTHORITY, wanted.authority())
                .orElseThrow(() -> new Invalid(Violation.body("/authority", "not-in-directory")));
        var terms = clock.of(file);
        file.forward(wanted.authority(), terms.today(), terms.forwardBy(file));
        var why = SeenText.strip(wanted.reason());
        happened(file, by(What.FORWARDED, caller).saying(why).to(wanted.authority()));
        news.forwarded(file, name, why, translated(wanted.translation(), file), caller);
    }

    /**
     * Its term is counted anew, from the same day; another examiner is chosen where the one that it has examines no such cases.
     *
     * @param challenged null unless it is a dispute by that
     */
    void reclassify(CaseFile file, NewReclassification wanted, @Nullable Dispute challenged, Caller caller) {
        var before = file.submission().kind();
        var dueBefore = dueOf(file);
        file.reclassify(wanted.kind(), challenged);
        file.counted(clock.of(file).due(file));
        var as = by(What.RECLASSIFIED, caller).as(wanted.kind().name(), before.name());
        happened(file, as.saying(SeenText.strip(wanted.reason())).until(dueOf(file)));
        assignment.keep(file, assignment.chooseAnew(file, caller.subject()));
        news.reclassified(file, before, dueBefore, caller);
    }

    void withdraw(CaseFile file, Caller caller) {
        var terms = clock.of(file);
        file.withdraw(terms.today());
        file.counted(terms.due(file));
        happened(file, by(What.WITHDRAWN, caller));
        news.withdrawn(file, caller);
    }

    private static @Nullable String translated(@Nullable String written, CaseFile file) {
        return Translation.given(written, file.submission().language());
    }

    private void happened(CaseFile file, Happening happening) {
        timeline.add(file.id(), happening);
    }

    private static Happening by(What what, Caller caller) {
        return Happening.of(what, caller.isStaff() ? caller.subject() : null);
    }

    private static @Nullable LocalDate dueOf(CaseFile file) {
        return Optional.ofNullable(file.due()).map(Due::date).orElse(null);
    }
}
