package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.problem.Gone;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;

/** Takes what somebody answers, or that they want to be asked no more. Of an answer the audit keeps nothing: it would say when (ADR 0190). */
@ApplicationScoped
class AnswerDesk {

    private final SurveyInvitations invitations;
    private final SurveyAnswers answers;
    private final Invitees invitees;
    private final SurveyTerms terms;
    private final Audit audit;
    private final Clock clock;

    AnswerDesk(
            SurveyInvitations invitations,
            SurveyAnswers answers,
            Invitees invitees,
            SurveyTerms terms,
            Audit audit,
            Clock clock) {
        this.invitations = invitations;
        this.answers = answers;
        this.invitees = invitees;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SurveyAnswerTaken answer(NewSurveyAnswer given) {
        var violations = given.violations();
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        var today = Zones.today(clock);
        var token = given.token();
        var about = invitations.lock(token == null ? "" : token).answer(today);
        if (terms.isOver(about.month(), today)) {
            throw new Gone("survey-over");
        }
        answers.add(about, given.ratings());
        return new SurveyAnswerTaken(terms.shownFrom(about.month()));
    }

    @Transactional
    SurveyRefusalTaken refuse(String token, Caller caller) {
        var invitation = invitations.lock(token);
        invitees.refuse(invitation.invitees(), Zones.today(clock));
        audit.change(caller, "survey.refuse", "survey-invitation", invitation.id(), null);
        return new SurveyRefusalTaken(true);
    }
}
