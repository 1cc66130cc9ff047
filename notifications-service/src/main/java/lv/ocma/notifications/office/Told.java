package lv.ocma.notifications.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.Letters;
import lv.ocma.notifications.letter.Letters.ShortMessage;
import lv.ocma.notifications.letter.Letters.Version;
import lv.ocma.notifications.letter.Matter;
import lv.ocma.notifications.letter.Recipient;
import lv.ocma.notifications.letter.Signer;
import lv.ocma.notifications.message.Outgoing.Way;
import lv.ocma.notifications.message.Reach;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.Words;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is told something, when all that was asked is known to be right.
 *
 * @param mail null where no mail goes
 * @param text null where no text message takes its place
 * @param values of all placeholders
 * @param translation below an official reply; null where there is none
 */
record Told(
        Language language,
        @Nullable Mailed mail,
        @Nullable Texted text,
        Map<String, Object> values,
        @Nullable Translated translation) {

    record Mailed(Recipient to, Words words) {}

    /** @param phone in E.164 */
    record Texted(@Nullable String name, String phone, ShortWords words) {}

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

    /** By mail, and by text message where there is no address, or where no mail arrives. */
    List<Way> ways(Letters letters, Place place, @Nullable Signer signer) {
        var matter = new Matter.OfOffice(values, place, signer);
        var ways = new ArrayList<Way>();
        if (mail != null) {
            var version = new Version(mail.words, language, matter);
            var below = translation == null ? null : translation.version(place, signer);
            ways.add(id -> Reach.mail(id, mail.to, letters.write(id, version, below, mail.to)));
        }
        if (text != null) {
            var words = new ShortMessage(letters.showShort(text.words, language, matter), text.words.version());
            ways.add(id -> Reach.text(id, text.name, text.phone, words, null));
        }
        return List.copyOf(ways);
    }

    /** Neither whom it goes to nor what it says. */
    @Override
    public String toString() {
        return "Told[in " + language + "]";
    }
}
