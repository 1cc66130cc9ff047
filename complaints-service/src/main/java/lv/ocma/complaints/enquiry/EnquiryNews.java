package lv.ocma.complaints.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import lv.ocma.complaints.survey.InvitationDesk;
import lv.ocma.complaints.survey.Occasion;
import lv.ocma.contracts.complaints.EnquiryAnswered;
import lv.ocma.contracts.complaints.EnquiryDue;
import lv.ocma.contracts.complaints.EnquiryMoved;
import lv.ocma.contracts.complaints.EnquiryPromised;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.platform.outbox.Outbox;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Tells what the customer and the employee are to hear of an enquiry, and asks how the answer was (C7); in the running transaction. */
@ApplicationScoped
class EnquiryNews {

    /** As what answers about it are counted. */
    private static final String ENQUIRY = "enquiry";

    private final Outbox outbox;
    private final EventCipher cipher;
    private final InvitationDesk surveys;
    private final Clock clock;

    EnquiryNews(Outbox outbox, EventCipher cipher, InvitationDesk surveys, Clock clock) {
        this.outbox = outbox;
        this.cipher = cipher;
        this.surveys = surveys;
        this.clock = clock;
    }

    void promised(Enquiry enquiry) {
        outbox.add(new EnquiryPromised(told(enquiry, enquiry.takenBy()), channel(enquiry), enquiry.promised()));
    }

    void moved(Enquiry enquiry, LocalDate before, String reason, @Nullable String translation, Caller caller) {
        outbox.add(new EnquiryMoved(
                told(enquiry, caller.subject()),
                before,
                enquiry.promised(),
                cipher.encrypt(reason),
                translation == null ? null : cipher.encrypt(translation)));
    }

    void due(Enquiry enquiry) {
        outbox.add(new EnquiryDue(
                enquiry.id(), enquiry.reference(), enquiry.place(), enquiry.responsible(), enquiry.promised()));
    }

    void answered(Enquiry enquiry) {
        var text = Objects.requireNonNull(enquiry.answer());
        var translation = enquiry.answerTranslation();
        var told = told(enquiry, enquiry.answeredBy());
        outbox.add(new EnquiryAnswered(
                told,
                channel(enquiry),
                enquiry.verbal() ? null : cipher.encrypt(text),
                enquiry.verbal() || translation == null ? null : cipher.encrypt(translation)));
        surveys.invite(Occasion.reply(
                told, ENQUIRY, Zones.today(clock), enquiry.asker().contact()));
    }

    private static String channel(Enquiry enquiry) {
        return enquiry.asker().channel().name();
    }

    private Told told(Enquiry enquiry, @Nullable String employee) {
        var asker = enquiry.asker();
        return new Told(
                enquiry.id(),
                enquiry.reference(),
                enquiry.place(),
                asker.language(),
                cipher.encrypt(asker.contact()),
                employee,
                enquiry.client());
    }
}
