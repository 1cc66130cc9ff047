package lv.ocma.notifications.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.complaints.CaseCureAsked;
import lv.ocma.contracts.complaints.CaseDecided;
import lv.ocma.contracts.complaints.CaseExtended;
import lv.ocma.contracts.complaints.CaseForwarded;
import lv.ocma.contracts.complaints.CaseReceived;
import lv.ocma.contracts.complaints.CaseReclassified;
import lv.ocma.contracts.complaints.CaseReopened;
import lv.ocma.contracts.complaints.EnquiryAnswered;
import lv.ocma.contracts.complaints.EnquiryMoved;
import lv.ocma.contracts.complaints.EnquiryPromised;
import lv.ocma.contracts.complaints.GratitudeOfferDeclined;
import lv.ocma.contracts.complaints.QuestionAnswered;
import lv.ocma.contracts.complaints.ServiceErrorCustomerTold;
import lv.ocma.contracts.complaints.SurveyInvited;
import lv.ocma.contracts.complaints.Told;
import lv.ocma.notifications.letter.CaseNews;
import lv.ocma.notifications.letter.CaseNews.Written;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Matter;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Signer;
import lv.ocma.notifications.message.About;
import lv.ocma.notifications.message.Cause;
import lv.ocma.notifications.place.Places;
import lv.ocma.notifications.staff.Employees;
import lv.ocma.notifications.way.Ways;
import lv.ocma.platform.inbox.EventInfo;
import lv.ocma.platform.privacy.EventCipher;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Makes the messages that an event of complaints-service causes, in the event's transaction. */
@ApplicationScoped
class CaseMessages {

    static final String SENDER = "complaints";
    private static final String OFFICIAL = "lv";

    private final Places places;
    private final Employees employees;
    private final Ways ways;
    private final EventCipher cipher;

    CaseMessages(Places places, Employees employees, Ways ways, EventCipher cipher) {
        this.places = places;
        this.employees = employees;
        this.ways = ways;
        this.cipher = cipher;
    }

    void about(EnquiryPromised event, EventInfo info) {
        send(event, event.told(), news(event.told(), event.promised(), null), info);
    }

    void about(EnquiryMoved event, EventInfo info) {
        var told = event.told();
        send(event, told, news(told, event.promised(), event.before(), event.reason(), event.translation()), info);
    }

    /** Whoever was told by phone has the answer. */
    void about(EnquiryAnswered event, EventInfo info) {
        if (event.answer() != null) {
            send(event, event.told(), news(event.told(), null, null, event.answer(), event.translation()), info);
        }
    }

    void about(ServiceErrorCustomerTold event, EventInfo info) {
        send(event, event.told(), news(event.told(), null, null, event.correction(), event.translation()), info);
    }

    /** Who opens it too late finds nothing to answer: neither paper nor a phone tells of it then. */
    void about(SurveyInvited event, EventInfo info) {
        var told = event.told();
        var page = cipher.decrypt(event.link(), String.class);
        var over = event.until().plusDays(1).atStartOfDay(Zones.RIGA).toInstant();
        send(event, told, news(told, event.until(), null).with(page), info, over);
    }

    /** A day that may still move is told as one. */
    void about(CaseReceived event, EventInfo info) {
        var told = event.told();
        var news = news(told, event.due(), null).provisional(event.provisional());
        send(event, told, news.received(event.received()), info);
    }

    void about(CaseReclassified event, EventInfo info) {
        var told = event.told();
        var news = news(told, event.due(), event.dueBefore()).provisional(event.provisional());
        send(event, told, news.of(event.kind()), info);
    }

    void about(CaseExtended event, EventInfo info) {
        var told = event.told();
        send(event, told, news(told, event.until(), event.before(), event.reason(), event.translation()), info);
    }

    void about(CaseForwarded event, EventInfo info) {
        var told = event.told();
        var name = event.authorityName();
        var authority = name.getOrDefault(told.language(), name.getOrDefault(OFFICIAL, event.authority()));
        send(
                event,
                told,
                news(told, null, null, event.reason(), event.translation()).forwardedTo(authority),
                info);
    }

    void about(CaseCureAsked event, EventInfo info) {
        var told = event.told();
        send(event, told, news(told, event.until(), null, event.missing(), event.translation()), info);
    }

    void about(CaseDecided event, EventInfo info) {
        var told = event.told();
        var news = news(told, event.until(), null, event.reply(), event.translation());
        var next = event.next();
        send(event, told, next == null ? news : news.forwardedTo(cipher.decrypt(next, String.class)), info);
    }

    void about(CaseReopened event, EventInfo info) {
        var told = event.told();
        var news = news(told, event.until(), null, event.reason(), event.translation());
        send(event, told, news.provisional(Boolean.TRUE.equals(event.provisional())), info);
    }

    void about(GratitudeOfferDeclined event, EventInfo info) {
        send(event, event.told(), news(event.told(), null, null), info);
    }

    void about(QuestionAnswered event, EventInfo info) {
        send(event, event.told(), news(event.told(), null, null).with(event.link()), info);
    }

    /** Where the message says all. */
    private CaseNews news(Told told, @Nullable LocalDate until, @Nullable LocalDate before) {
        return news(told, until, before, null, null);
    }

    /**
     * @param written JWE of what an employee wrote; null where the message says all
     * @param translation JWE of that in the customer's language; null where nobody has translated it
     */
    private CaseNews news(
            Told told,
            @Nullable LocalDate until,
            @Nullable LocalDate before,
            @Nullable String written,
            @Nullable String translation) {
        return new CaseNews(
                told.reference(),
                places.heardOf(told.place()),
                signer(told.employee()),
                null,
                until,
                before,
                null,
                written == null
                        ? null
                        : new Written(
                                cipher.decrypt(written, String.class),
                                translation == null ? null : cipher.decrypt(translation, String.class)));
    }

    private void send(Event event, Told told, CaseNews news, EventInfo info) {
        send(event, told, news, info, null);
    }

    private void send(Event event, Told told, CaseNews news, EventInfo info, @Nullable Instant until) {
        var contact = cipher.decrypt(told.contact(), Contact.class);
        for (var kind : MessageKind.causedBy(event)) {
            var cause = new Cause(
                    kind,
                    info.id(),
                    new About(About.Kind.CASE, told.about(), told.reference()),
                    info.sequence(),
                    told.place(),
                    Language.of(told.language()),
                    Cause.sender(SENDER, told.client()),
                    null,
                    null);
            ways.send(cause, new Matter.OfCase(kind, news), contact, until);
        }
    }

    private @Nullable Signer signer(@Nullable String subject) {
        return subject == null
                ? null
                : employees.bySubject(subject).map(Signer::of).orElse(null);
    }
}
