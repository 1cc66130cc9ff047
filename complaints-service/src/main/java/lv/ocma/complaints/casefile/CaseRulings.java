package lv.ocma.complaints.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.complaints.timeline.Happening;
import lv.ocma.complaints.timeline.Timeline;
import lv.ocma.complaints.timeline.What;
import lv.ocma.complaints.translation.Translation;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** What decisions do to the case that they are about, in the running transaction. */
@ApplicationScoped
public class CaseRulings {

    private static final int MONTHS_TO_REOPEN = 1;

    private final CaseClock clock;
    private final CaseSight sight;
    private final Timeline timeline;
    private final CaseNews news;

    CaseRulings(CaseClock clock, CaseSight sight, Timeline timeline, CaseNews news) {
        this.clock = clock;
        this.sight = sight;
        this.timeline = timeline;
        this.news = news;
    }

    public Deciding deciding(CaseFile file) {
        var procedure = file.submission().kind().procedure();
        var dispute = file.dispute();
        var today = clock.today();
        return new Deciding(
                procedure.outcomes(),
                procedure.approved(),
                dispute != null && dispute.timeliness() == Timeliness.LATE,
                today,
                dispute == null ? today.plusDays(1) : clock.since(today).disputeBy(today, true));
    }

    /** @param decision id of it */
    public void propose(CaseFile file, UUID decision, Ruling ruling, Caller caller) {
        file.propose(decision, ruling, clock.today());
        happened(file, What.DECISION_PROPOSED, null, caller);
    }

    /** {@link Forbidden} for its examiner, and for whoever proposed what they are to approve (P8). */
    public void requireSecondPerson(CaseFile file, String proposedBy, Caller caller) {
        var examination = file.examination();
        if (proposedBy.equals(caller.subject())
                || sight.self(caller)
                        .filter(self ->
                                examination != null && examination.examiner().equals(self.id()))
                        .isPresent()) {
            throw new Forbidden("decision-own");
        }
    }

    /** @param reason in the words of whoever was to approve it */
    public void refuse(CaseFile file, String reason, Caller caller) {
        file.refuseProposal();
        happened(file, What.DECISION_RETURNED, reason, caller);
    }

    /**
     * It ends with that, and its submitter is told.
     *
     * @param remediesDue by when the first remedy is due; null where there is none
     */
    public void decide(
            CaseFile file, UUID decision, Ruling ruling, Reply reply, @Nullable LocalDate remediesDue, Caller caller) {
        var terms = clock.of(file);
        file.decide(decision, ruling, terms.today());
        file.remediesBy(remediesDue);
        file.counted(terms.due(file));
        happened(file, What.DECIDED, null, caller);
        news.decided(file, ruling.outcome(), reply, caller);
    }

    /**
     * A remedy ended.
     *
     * @param due of the open one that is due first; null where none is open
     */
    public void remedied(CaseFile file, @Nullable LocalDate due, Caller caller) {
        file.remediesBy(due);
        happened(file, What.REMEDY_ENDED, null, caller);
    }

    /**
     * Within a month, once; its term begins anew, and its submitter is told.
     *
     * @param newFact in the words of whoever opens it again
     * @param translation of that; null where nobody has translated it
     */
    public void reopen(CaseFile file, String newFact, @Nullable String translation, Caller caller) {
        var on = file.resolution().on();
        var today = clock.today();
        file.reopen(on == null ? today : on.plusMonths(MONTHS_TO_REOPEN), today);
        file.counted(clock.of(file).due(file));
        happened(file, What.REOPENED, newFact, caller);
        news.reopened(file, on == null ? today : on, newFact, Translation.given(translation, file.language()), caller);
    }

    /** The one that waits for approval; null where none does. */
    public @Nullable UUID proposed(CaseFile file) {
        return file.resolution().proposal();
    }

    /** The decision that ended it last; null until one has. */
    public @Nullable UUID issued(CaseFile file) {
        return file.resolution().decision();
    }

    private void happened(CaseFile file, What what, @Nullable String words, Caller caller) {
        timeline.add(file.id(), Happening.of(what, caller.subject()).saying(words));
    }
}
