package lv.ocma.complaints.survey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.IntSupplier;
import lv.ocma.platform.time.Zones;
import org.hibernate.Session;

/** Shuffles answers, closes months that are over, and erases what is not needed any more; one instance at a time. */
@ApplicationScoped
class SurveyUpkeep {

    private static final int BATCH = 500;

    private final Session session;
    private final SurveyAnswers answers;
    private final SurveyInvitations invitations;
    private final Invitees invitees;
    private final SurveyTerms terms;
    private final Clock clock;

    SurveyUpkeep(
            Session session,
            SurveyAnswers answers,
            SurveyInvitations invitations,
            Invitees invitees,
            SurveyTerms terms,
            Clock clock) {
        this.session = session;
        this.answers = answers;
        this.invitations = invitations;
        this.invitees = invitees;
        this.terms = terms;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "survey-upkeep", concurrentExecution = ConcurrentExecution.SKIP)
    void keepUp() {
        QuarkusTransaction.requiringNew().run(this::shuffleAndClose);
        var today = Zones.today(clock);
        untilDone(() -> invitations.eraseBefore(today, BATCH));
        untilDone(() -> invitees.eraseBefore(terms.askedAgainBefore(today), BATCH));
    }

    private void shuffleAndClose() {
        var alone = session.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('survey-upkeep', 0))", Boolean.class)
                .getSingleResult();
        if (alone) {
            var today = Zones.today(clock);
            answers.unshuffled().forEach(answers::shuffle);
            answers.all().stream()
                    .filter(month -> !today.isBefore(terms.shownFrom(month)))
                    .forEach(month -> answers.close(month, today));
        }
    }

    private static void untilDone(IntSupplier step) {
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(step::getAsInt);
        } while (done == BATCH);
    }
}
