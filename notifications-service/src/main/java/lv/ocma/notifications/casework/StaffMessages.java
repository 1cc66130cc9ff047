package lv.ocma.notifications.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.contracts.complaints.CaseDue;
import lv.ocma.contracts.complaints.CaseStatementAsked;
import lv.ocma.contracts.complaints.EnquiryDue;
import lv.ocma.contracts.complaints.ServiceErrorReported;
import lv.ocma.notifications.letter.CaseNews;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.Matter;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.message.About;
import lv.ocma.notifications.message.Cause;
import lv.ocma.notifications.message.Obstacle;
import lv.ocma.notifications.message.Outgoing;
import lv.ocma.notifications.message.Reach;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.place.Places;
import lv.ocma.notifications.staff.Employees;
import lv.ocma.platform.inbox.EventInfo;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells employees by mail to their office what waits for them, in the language of the office: which error they must see to (P9), which question they have promised to answer
 * (T2), which case comes near its last day or is past it (V4), to which they are
 * to answer themselves (P1). Nothing of the customer is in it. Where nobody's address is known, the message that could not leave says so.
 */
@ApplicationScoped
class StaffMessages {

    private static final String OVERDUE = "OVERDUE";

    private final Places places;
    private final Employees employees;
    private final Letters letters;
    private final Outgoing outgoing;
    private final String headOffice;

    /** @param headOffice where it is told of an error that no official is above of */
    StaffMessages(
            Places places,
            Employees employees,
            Letters letters,
            Outgoing outgoing,
            @ConfigProperty(name = "ocma.casework.head-office-email") String headOffice) {
        this.places = places;
        this.employees = employees;
        this.letters = letters;
        this.outgoing = outgoing;
        this.headOffice = headOffice;
    }

    void about(ServiceErrorReported event, EventInfo info) {
        var place = places.heardOf(event.place());
        var news = new CaseNews(event.reference(), place, null, null, null, null, null, null).of(event.kind());
        var to = event.official() == null ? Recipient.of(null, headOffice) : employee(event.official());
        send(new Matter.OfCase(MessageKind.STAFF_ERROR_REPORTED, news), event.errorId(), to, info);
    }

    void about(EnquiryDue event, EventInfo info) {
        var place = places.heardOf(event.place());
        var news = new CaseNews(event.reference(), place, null, null, event.promised(), null, null, null);
        var to = event.employee() == null ? office(place) : employee(event.employee());
        send(new Matter.OfCase(MessageKind.STAFF_ENQUIRY_DUE, news), event.enquiry(), to, info);
    }

    void about(CaseDue event, EventInfo info) {
        var place = places.heardOf(event.place());
        var overdue = event.stage().equals(OVERDUE);
        var news = new CaseNews(event.reference(), place, null, null, event.due(), null, null, null);
        var kind = overdue ? MessageKind.STAFF_CASE_OVERDUE : MessageKind.STAFF_CASE_DUE;
        var nobody = overdue ? Recipient.of(null, headOffice) : office(place);
        var to = event.employee() == null ? nobody : employee(event.employee());
        send(new Matter.OfCase(kind, news), event.caseId(), to, info);
    }

    void about(CaseStatementAsked event, EventInfo info) {
        var place = places.heardOf(event.place());
        var news = new CaseNews(event.reference(), place, null, null, event.until(), null, null, null);
        var matter = new Matter.OfCase(MessageKind.STAFF_STATEMENT_ASKED, news);
        send(matter, event.caseId(), employee(event.employee()), info);
    }

    private static Optional<Recipient> office(Place place) {
        return place.emails().stream().findFirst().flatMap(email -> Recipient.of(null, email));
    }

    private Optional<Recipient> employee(@Nullable String subject) {
        return Optional.ofNullable(subject)
                .flatMap(employees::bySubject)
                .flatMap(employee ->
                        Optional.ofNullable(employee.email()).flatMap(email -> Recipient.of(employee.name(), email)));
    }

    private void send(Matter.OfCase matter, UUID about, Optional<Recipient> to, EventInfo info) {
        var news = matter.news();
        var cause = new Cause(
                matter.kind(),
                info.id(),
                new About(About.Kind.CASE, about, news.reference()),
                info.sequence(),
                news.place().id(),
                Language.LV,
                CaseMessages.SENDER,
                null,
                null);
        if (to.isEmpty()) {
            outgoing.cannotSend(cause, Obstacle.NO_OFFICE_ADDRESS);
            return;
        }
        var recipient = to.get();
        outgoing.send(
                cause, List.of(id -> Reach.mail(id, recipient, letters.write(id, Language.LV, matter, recipient))));
    }
}
