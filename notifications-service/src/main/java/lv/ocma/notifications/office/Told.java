package lv.ocma.notifications.office;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.Letters.ShortMessage;
import lv.ocma.notifications.letter.Letters.Version;
import lv.ocma.notifications.letter.Mail;
import lv.ocma.notifications.letter.Matter;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.letter.Signer;
import lv.ocma.notifications.message.Channel;
import lv.ocma.notifications.message.Outgoing.Way;
import lv.ocma.notifications.message.Reach;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told something, when all that was asked is known to be right.
 *
 * @param mail null where nothing goes that is as long as a mail
 * @param text null where no text message goes
 * @param values of all placeholders
 * @param translation below an official reply; null where there is none
 */
record Told(
        Language language,
        Routes routes,
        @Nullable Words mail,
        @Nullable ShortWords text,
        Map<String, Object> values,
        @Nullable Translated translation) {

    /** @param values of all placeholders of the words */
    record Translated(Language language, Words words, Map<String, Object> values) {

        private Version version(Place place, @Nullable Signer signer) {
            return new Version(words, language, new Matter.OfOffice(values, place, signer));
        }

        /** Not what it says. */
        @Override
        public String toString() {
            return "Translated[into " + language + "]";
        }
    }

    /** Whether there is a way to go. */
    boolean isReachable() {
        return routes.order().stream().anyMatch(this::goes);
    }

    private boolean goes(Channel channel) {
        return routes.lead(channel) && (channel == Channel.SMS ? text != null : mail != null);
    }

    /** In the order in which they are tried: the others where one fails for good. */
    List<Way> ways(Letters letters, Place place, @Nullable Signer signer) {
        var matter = new Matter.OfOffice(values, place, signer);
        return routes.order().stream()
                .filter(this::goes)
                .<Way>map(channel ->
                        id -> reach(channel, id, letters, matter, signer).of(routes.person()))
                .toList();
    }

    private Reach reach(Channel channel, UUID id, Letters letters, Matter.OfOffice matter, @Nullable Signer signer) {
        var known = Recipient.known(routes.name());
        return switch (channel) {
            case SMS -> {
                var words = Objects.requireNonNull(text);
                var shown = new ShortMessage(letters.showShort(words, language, matter), words.version());
                yield Reach.text(id, routes.name(), Objects.requireNonNull(routes.mobile()), shown, null);
            }
            case INBOX ->
                Reach.inbox(
                        id,
                        Objects.requireNonNull(routes.person()),
                        routes.name(),
                        written(id, known, letters, matter, signer));
            case E_ADDRESS ->
                Reach.eAddress(
                        id,
                        Objects.requireNonNull(routes.eAddress()),
                        routes.name(),
                        written(id, known, letters, matter, signer));
            case EMAIL, LETTER -> {
                var to = Objects.requireNonNull(routes.mail());
                yield Reach.mail(id, to, written(id, to, letters, matter, signer));
            }
        };
    }

    private Mail written(UUID id, Recipient to, Letters letters, Matter.OfOffice matter, @Nullable Signer signer) {
        var version = new Version(Objects.requireNonNull(mail), language, matter);
        var below = translation == null ? null : translation.version(matter.place(), signer);
        return letters.write(id, version, below, to);
    }

    /** Neither whom it goes to nor what it says. */
    @Override
    public String toString() {
        return "Told[in " + language + "]";
    }
}
