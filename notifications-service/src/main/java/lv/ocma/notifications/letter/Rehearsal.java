package lv.ocma.notifications.letter;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.notifications.wording.Words;
import lv.ocma.platform.ids.Ids;
import org.jboss.logging.Logger;

/**
 * Writes every kind of message once in every language before the service takes in events, about invented things and to nobody. By the words of the release first:
 * a phrase that is missing stops the start instead of a person's message, and the first real one does not wait for what loads once. Then by those that are
 * published: they may be of a newer release, so what cannot be written by them is named in the log, and stops nothing else.
 */
@ApplicationScoped
class Rehearsal {

    private static final Logger LOG = Logger.getLogger(Rehearsal.class);

    private final Letters letters;
    private final Clock clock;

    Rehearsal(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    /** After the templates that the release brings along have been taken in, which is done before all others. */
    void write(@Observes StartupEvent event) {
        var now = clock.instant();
        var nobody = Invented.recipient("nobody@example.org");
        for (var kind : MessageKind.ofEvents()) {
            var matter = Invented.matter(kind, now, Map.of());
            for (var language : Language.values()) {
                byRelease(matter, language, nobody);
                rehearse(
                        kind,
                        language,
                        TemplateChannel.EMAIL,
                        () -> letters.write(Ids.next(), language, matter, nobody));
                rehearse(kind, language, TemplateChannel.SMS, () -> letters.writeShort(language, matter));
            }
        }
    }

    private void byRelease(Matter.OfEvent matter, Language language, Recipient nobody) {
        var kind = matter.kind();
        var words = Words.of(
                0, SeedWords.email(kind, language), kind.placeholders(TemplateChannel.EMAIL), language.locale());
        letters.write(Ids.next(), words, language, matter, nobody);
        var shortWords = ShortWords.of(
                0, SeedWords.sms(kind, language), kind.placeholders(TemplateChannel.SMS), language.locale());
        letters.showShort(shortWords, language, matter);
    }

    private static void rehearse(MessageKind kind, Language language, TemplateChannel channel, Runnable writing) {
        try {
            writing.run();
        } catch (RuntimeException e) {
            LOG.errorf(
                    "%s by %s in %s cannot be written by what is published: %s",
                    kind, channel, language, e.getMessage());
        }
    }
}
