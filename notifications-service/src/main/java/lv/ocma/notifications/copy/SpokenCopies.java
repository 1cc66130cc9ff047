package lv.ocma.notifications.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletionStage;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed.Words;
import lv.ocma.notifications.copy.DocumentCopy.Subject;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.message.About;
import lv.ocma.notifications.place.Places;
import lv.ocma.notifications.staff.Employee;
import lv.ocma.notifications.staff.Employees;
import lv.ocma.platform.inbox.EventConsumer;
import lv.ocma.platform.inbox.EventHandlers;
import lv.ocma.platform.inbox.Inbox;
import lv.ocma.platform.privacy.EventCipher;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Hears of what was said in person and confirmed, and makes the copy that is handed over and kept (P6). */
@ApplicationScoped
class SpokenCopies implements EventConsumer {

    private static final String OFFICIAL = "lv";

    private final Inbox inbox;
    private final CopyRegister register;
    private final Places places;
    private final Employees employees;
    private final EventCipher cipher;

    SpokenCopies(Inbox inbox, CopyRegister register, Places places, Employees employees, EventCipher cipher) {
        this.inbox = inbox;
        this.register = register;
        this.places = places;
        this.employees = employees;
        this.cipher = cipher;
    }

    @Override
    public String consumer() {
        return "notifications.spoken-submission";
    }

    @Override
    public EventHandlers handlers() {
        return EventHandlers.of(SpokenSubmissionConfirmed.class, (event, info) -> keep(event));
    }

    @Incoming("spoken-submissions")
    @Acknowledgment(Acknowledgment.Strategy.MANUAL)
    CompletionStage<Void> receive(Message<byte[]> message) {
        return inbox.receive(this, message);
    }

    private void keep(SpokenSubmissionConfirmed event) {
        var told = event.told();
        var language = Language.of(told.language());
        var contact = cipher.decrypt(told.contact(), Contact.class);
        var name = places.heardOf(told.place()).name();
        var by = told.employee();
        var around = new SpokenText.Around(
                name.getOrDefault(language.tag(), name.getOrDefault(OFFICIAL, told.place())),
                by == null ? null : employees.bySubject(by).map(Employee::name).orElse(null),
                contact);
        var text = SpokenText.in(language);
        register.keep(
                new Subject(
                        CopyKind.SUBMISSION,
                        new About(About.Kind.CASE, told.about(), told.reference()),
                        told.place(),
                        language.tag(),
                        contact.person(),
                        null),
                text.title(),
                text.of(event, around, cipher.decrypt(event.words(), Words.class)),
                by);
    }
}
