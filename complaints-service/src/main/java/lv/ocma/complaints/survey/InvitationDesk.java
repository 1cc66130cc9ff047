package lv.ocma.complaints.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.YearMonth;
import lv.ocma.complaints.survey.Occasion.About;
import lv.ocma.complaints.survey.SurveyInvitation.Group;
import lv.ocma.contracts.complaints.SurveyInvited;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.time.Zones;

/** Asks somebody how it was, unless they were asked lately or have said no. */
@ApplicationScoped
public class InvitationDesk {

    private final SurveyInvitations invitations;
    private final Invitees invitees;
    private final SurveyTerms terms;
    private final Outbox outbox;
    private final EventCipher cipher;
    private final Clock clock;

    InvitationDesk(
            SurveyInvitations invitations,
            Invitees invitees,
            SurveyTerms terms,
            Outbox outbox,
            EventCipher cipher,
            Clock clock) {
        this.invitations = invitations;
        this.invitees = invitees;
        this.terms = terms;
        this.outbox = outbox;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** With a message that has the link; nothing where nobody can be reached, it was too long ago, or there is no page that asks. */
    @Transactional
    public void invite(Occasion occasion) {
        var today = Zones.today(clock);
        var keys = invitees.keys(occasion.contact());
        if (!keys.isEmpty() && terms.isFresh(occasion.day(), today)) {
            terms.page()
                    .filter(_ -> invitees.claim(keys, today, terms.askedAgainBefore(today)))
                    .ifPresent(page -> {
                        var token = Tokens.random();
                        var about = new Group(occasion.place(), occasion.service(), YearMonth.from(occasion.day()));
                        var invitation =
                                new SurveyInvitation(Ids.next(), Tokens.hash(token), keys, about, terms.lastDay(today));
                        invitations.persist(invitation);
                        outbox.add(invited(invitation, occasion, link(page, occasion.about(), token)));
                    });
        }
    }

    /** In the fragment, which no server is sent. */
    private static String link(URI page, About about, String token) {
        return page + "#survey=" + about.survey() + "&token=" + token;
    }

    private SurveyInvited invited(SurveyInvitation invitation, Occasion occasion, String link) {
        var told = new Told(
                invitation.id(),
                occasion.reference(),
                occasion.place(),
                occasion.language(),
                cipher.encrypt(occasion.contact()),
                null,
                occasion.client());
        return new SurveyInvited(told, cipher.encrypt(link), terms.lastDay(Zones.today(clock)));
    }
}
