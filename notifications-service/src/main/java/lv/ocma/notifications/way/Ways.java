package lv.ocma.notifications.way;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import lv.ocma.notifications.eaddress.EAddressSettings;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.Mail;
import lv.ocma.notifications.letter.Mailing;
import lv.ocma.notifications.letter.Matter;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.PostalAddress;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.message.Cause;
import lv.ocma.notifications.message.Channel;
import lv.ocma.notifications.message.Obstacle;
import lv.ocma.notifications.message.Outgoing;
import lv.ocma.notifications.message.Outgoing.Way;
import lv.ocma.notifications.message.Reach;
import lv.ocma.notifications.preference.Reachable;
import lv.ocma.notifications.preference.Wishes;
import lv.ocma.notifications.sms.SmsProviders;
import lv.ocma.platform.contact.PhoneNumbers;
import org.jspecify.annotations.Nullable;

/**
 * Over which channels somebody is told of what an event makes due: as they want for it, or for all (V3); else by mail, and by SMS where there is no address, or where no mail
 * arrives (C4).
 */
@Singleton
public class Ways {

    /** A letter waits for the print room, and then takes its days. */
    private static final Duration BY_POST = Duration.ofDays(7);

    private final Letters letters;
    private final Outgoing outgoing;
    private final Wishes wishes;
    private final boolean texts;
    private final boolean official;
    private final Clock clock;

    Ways(Letters letters, Outgoing outgoing, Wishes wishes, SmsProviders text, EAddressSettings eAddress, Clock clock) {
        this.letters = letters;
        this.outgoing = outgoing;
        this.wishes = wishes;
        this.texts = text.areThere();
        this.official = eAddress.url().isPresent();
        this.clock = clock;
    }

    /** What there is to tell. */
    private record Tidings(
            Cause cause, Matter.OfEvent matter, @Nullable Instant until) {

        private Language language() {
            return cause.language();
        }
    }

    /** @param until from when neither paper nor a phone tells of it any more; null where they always do */
    public void send(Cause cause, Matter.OfEvent matter, Contact contact, @Nullable Instant until) {
        var tidings = new Tidings(cause, matter, until);
        // A code shows that the contact to which it went is theirs: over another one it would show nothing (C4).
        var reachable = cause.kind() == MessageKind.CONTACT_CODE ? Wishes.asGiven(contact) : wishes.of(contact);
        var ways = new ArrayList<Way>();
        for (var channel : reachable.channels()) {
            way(channel, tidings, contact, reachable).ifPresent(ways::add);
        }
        if (ways.isEmpty()) {
            outgoing.cannotSend(cause, obstacle(contact));
        } else {
            outgoing.send(
                    cause,
                    ways.stream()
                            .<Way>map(way -> id -> way.write(id).of(reachable.person()))
                            .toList());
        }
    }

    private Optional<Way> way(Channel channel, Tidings tidings, Contact contact, Reachable reachable) {
        return switch (channel) {
            case EMAIL ->
                Optional.ofNullable(reachable.email())
                        .flatMap(email -> Recipient.of(contact.name(), email))
                        .map(to -> id -> Reach.mail(id, to, mail(id, tidings, to)));
            case SMS -> text(tidings, contact, reachable.phone());
            case INBOX ->
                Optional.ofNullable(reachable.person())
                        .map(person -> id -> Reach.inbox(
                                id, person, contact.name(), mail(id, tidings, Recipient.known(contact.name()))));
            case E_ADDRESS ->
                Optional.ofNullable(reachable.eAddress())
                        .filter(_ -> official)
                        .map(address -> id -> Reach.eAddress(
                                id, address, contact.name(), mail(id, tidings, Recipient.known(contact.name()))));
            case LETTER -> onPaper(tidings, reachable.postal());
        };
    }

    /** Not where the post would come too late for what is to come. */
    private Optional<Way> onPaper(Tidings tidings, @Nullable PostalAddress to) {
        var arrives = tidings.until();
        var until = arrives == null ? null : arrives.minus(BY_POST);
        if (to == null || (until != null && !clock.instant().isBefore(until))) {
            return Optional.empty();
        }
        var letter = letters.writeOnPaper(tidings.language(), tidings.matter(), to, Mailing.ORDINARY);
        return Optional.of(id -> Reach.letter(id, to, letter, until));
    }

    private Mail mail(UUID id, Tidings tidings, Recipient to) {
        return letters.write(id, tidings.language(), tidings.matter(), to);
    }

    private Optional<Way> text(Tidings tidings, Contact contact, @Nullable String written) {
        boolean shows = tidings.cause().kind() != MessageKind.CONTACT_CODE || contact.email() == null;
        var phone = Optional.ofNullable(written).flatMap(Ways::dialled);
        if (!texts || !shows || phone.isEmpty()) {
            return Optional.empty();
        }
        return letters.writeShort(tidings.language(), tidings.matter())
                .map(words -> id -> Reach.text(id, contact.name(), phone.get(), words, tidings.until()));
    }

    private static Obstacle obstacle(Contact contact) {
        if (contact.email() != null) {
            return Obstacle.MALFORMED_EMAIL;
        }
        if (contact.phone() == null) {
            return contact.address() == null ? Obstacle.NO_CONTACT : Obstacle.MALFORMED_ADDRESS;
        }
        return dialled(contact.phone()).isPresent() ? Obstacle.NO_EMAIL : Obstacle.MALFORMED_PHONE;
    }

    private static Optional<String> dialled(String phone) {
        return PhoneNumbers.e164(phone).filter(number -> !PhoneNumbers.isFixedLine(number));
    }
}
