package lv.ocma.notifications.booking;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.ocma.contracts.appointments.Contact;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.letter.Visit;
import lv.ocma.notifications.message.Cause;
import lv.ocma.notifications.message.Obstacle;
import lv.ocma.notifications.message.Outgoing;
import lv.ocma.notifications.message.Outgoing.Way;
import lv.ocma.notifications.message.Reach;
import lv.ocma.notifications.sms.SmppSettings;
import lv.ocma.platform.contact.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/** Over which channels somebody can be told of a visit: by mail, and by SMS where there is no address, or where no mail arrives (V3, C4). */
@Singleton
class Ways {

    private final Letters letters;
    private final Outgoing outgoing;
    private final boolean texts;

    Ways(Letters letters, Outgoing outgoing, SmppSettings settings) {
        this.letters = letters;
        this.outgoing = outgoing;
        this.texts = settings.host().isPresent();
    }

    void send(Cause cause, Visit visit, Contact contact) {
        var recipient = Optional.ofNullable(contact.email()).flatMap(email -> Recipient.of(contact.name(), email));
        var phone = Optional.ofNullable(contact.phone()).flatMap(Ways::dialled);
        var ways = new ArrayList<Way>();
        recipient.ifPresent(to ->
                ways.add(id -> Reach.mail(id, to, letters.write(id, cause.kind(), cause.language(), visit, to))));
        if (texts && phone.isPresent() && mayText(cause.kind(), contact)) {
            text(cause, visit, contact.name(), phone.get()).ifPresent(ways::add);
        }
        if (ways.isEmpty()) {
            outgoing.cannotSend(cause, obstacle(contact, phone.isPresent()));
        } else {
            outgoing.send(cause, List.copyOf(ways));
        }
    }

    /** A code shows that the contact to which it went is theirs: over another one it would show nothing (C4). */
    private static boolean mayText(MessageKind kind, Contact contact) {
        return kind != MessageKind.CONTACT_CODE || contact.email() == null;
    }

    private Obstacle obstacle(Contact contact, boolean callable) {
        if (contact.email() != null) {
            return Obstacle.MALFORMED_EMAIL;
        }
        if (contact.phone() == null) {
            return Obstacle.NO_CONTACT;
        }
        return callable ? Obstacle.NO_EMAIL : Obstacle.MALFORMED_PHONE;
    }

    private Optional<Way> text(Cause cause, Visit visit, @Nullable String name, String phone) {
        return letters.writeShort(cause.kind(), cause.language(), visit)
                .map(words -> id -> Reach.text(id, name, phone, words, until(cause.kind(), visit)));
    }

    /** Nobody's phone tells them of a time that has passed. */
    private static @Nullable Instant until(MessageKind kind, Visit visit) {
        return kind.isOfWhatIsToCome() ? visit.start().toInstant() : null;
    }

    private static Optional<String> dialled(String phone) {
        return PhoneNumbers.e164(phone).filter(number -> !PhoneNumbers.isFixedLine(number));
    }
}
