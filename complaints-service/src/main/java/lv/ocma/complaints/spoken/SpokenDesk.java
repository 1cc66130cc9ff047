package lv.ocma.complaints.spoken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.complaints.casefile.CaseTaking;
import lv.ocma.complaints.casefile.TakenDown;
import lv.ocma.complaints.contact.NewContact;
import lv.ocma.complaints.visit.KnownVisits;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.print.PrintedSheets;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Writes down what is said, puts it right, and makes a case of it once it is confirmed (P6). */
@ApplicationScoped
class SpokenDesk {

    private final SpokenSubmissions submissions;
    private final SpokenSight sight;
    private final CaseTaking cases;
    private final KnownVisits visits;
    private final SpokenNews news;
    private final Clock clock;

    SpokenDesk(
            SpokenSubmissions submissions,
            SpokenSight sight,
            CaseTaking cases,
            KnownVisits visits,
            SpokenNews news,
            Clock clock) {
        this.submissions = submissions;
        this.sight = sight;
        this.cases = cases;
        this.visits = visits;
        this.news = news;
        this.clock = clock;
    }

    /** {@link Invalid} with all for which it would be no case later, or could not be printed. */
    @Transactional
    SpokenSubmission record(NewSpokenSubmission sent, Caller caller) {
        var now = clock.instant();
        var said =
                visits.of(sent.visit(), sent.lacking(), caller).map(sent::from).orElse(sent);
        requirePrintable(said.subject(), said.text());
        if (NewSpokenSubmission.DISPUTE.equals(said.kind())) {
            throw new Invalid(Violation.body("/kind", "one-of", Map.of("values", NewSpokenSubmission.KINDS)));
        }
        cases.check(said.takenDown(Zones.inRiga(now)), caller);
        var matter = new Matter(
                Objects.requireNonNull(said.kind()),
                Objects.requireNonNull(said.place()),
                Objects.requireNonNull(said.language()),
                said.visit(),
                said.employee() == null ? null : said.employee().toString(),
                said.clause(),
                said.service());
        var first = wording(Objects.requireNonNull(said.subject()), Objects.requireNonNull(said.text()), caller, now);
        return changed(
                new SpokenSubmission(
                        Ids.next(),
                        matter,
                        Objects.requireNonNull(said.contact()).details(),
                        first),
                "spoken-submission.record",
                caller);
    }

    @Transactional
    SpokenSubmission correct(UUID id, NewWording wanted, Caller caller) {
        requirePrintable(wanted.subject(), wanted.text());
        var spoken = opened(id, caller);
        spoken.correct(wording(wanted.subject(), wanted.text(), caller, clock.instant()));
        return changed(spoken, "spoken-submission.correct", caller);
    }

    /** The case is received as of when it was said. */
    @Transactional
    SpokenSubmission confirm(UUID id, ConfirmedWay way, Caller caller) {
        var spoken = opened(id, caller);
        spoken.requireUnconfirmed();
        spoken.confirm(way, cases.open(takenDown(spoken), caller), clock.instant());
        news.confirmed(spoken);
        return changed(spoken, "spoken-submission.confirm", caller);
    }

    @Transactional
    SpokenSubmission issue(UUID id, IssuedWay way, Caller caller) {
        var spoken = opened(id, caller);
        spoken.issue(way, clock.instant());
        return changed(spoken, "spoken-submission.issue-copy", caller);
    }

    @Transactional
    SpokenSubmission discard(UUID id, Caller caller) {
        var spoken = opened(id, caller);
        spoken.discard();
        return changed(spoken, "spoken-submission.discard", caller);
    }

    private SpokenSubmission opened(UUID id, Caller caller) {
        var spoken = submissions.lock(id);
        sight.requireChange(spoken, caller);
        return spoken;
    }

    private SpokenSubmission changed(SpokenSubmission spoken, String action, Caller caller) {
        submissions.persistAndFlush(spoken);
        sight.changed(spoken, action, caller);
        return spoken;
    }

    private static TakenDown takenDown(SpokenSubmission spoken) {
        var matter = spoken.matter();
        var last = spoken.wordings().getLast();
        return new TakenDown(
                matter.kind(),
                matter.place(),
                matter.language(),
                NewContact.of(spoken.contact()),
                last.subject(),
                last.text(),
                matter.visit(),
                matter.employee() == null ? null : UUID.fromString(matter.employee()),
                matter.clause(),
                matter.service(),
                Zones.inRiga(spoken.takenAt()));
    }

    private static Wording wording(String subject, String text, Caller caller, Instant now) {
        return new Wording(
                SeenText.strip(subject), SeenText.strip(text), now, Objects.requireNonNull(caller.subject()));
    }

    /** The copy says it as it was said. */
    private static void requirePrintable(@Nullable String subject, @Nullable String text) {
        var violations = new ArrayList<Violation>();
        unprintable("/subject", subject, violations);
        unprintable("/text", text, violations);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private static void unprintable(String pointer, @Nullable String written, List<Violation> violations) {
        if (written != null) {
            PrintedSheets.unprintable(written.replaceAll("\\R", " "))
                    .ifPresent(sign -> violations.add(Violation.body(pointer, "not-printable", Map.of("sign", sign))));
        }
    }
}
