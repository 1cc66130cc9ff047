package lv.ocma.notifications.letter;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.Words;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes the mail of a message: its words, its HTML, its calendar entry. */
@Singleton
public class Letters {

    private final Map<Language, Composer> composers = new EnumMap<>(Language.class);
    private final Frame frame = new Frame(Frame.engine());
    private final CalendarEntry calendar;
    private final Envelope envelope;
    private final PublishedWords published;
    private final Clock clock;

    Letters(
            @ConfigProperty(name = "ocma.smtp.from") String from,
            @ConfigProperty(name = "ocma.calendar.organizer") String organizer,
            PublishedWords published,
            Clock clock) {
        var deadlines = new Deadlines();
        var office = Phrases.read("office");
        for (var language : Language.values()) {
            composers.put(language, new Composer(Phrases.of(language), deadlines, office));
        }
        this.calendar = new CalendarEntry(organizer);
        this.envelope = new Envelope(from);
        this.published = published;
        this.clock = clock;
    }

    /** A letter as it would leave. */
    public record Shown(String subject, String text, String html) {}

    /**
     * A short message.
     *
     * @param templateVersion by which it was written
     */
    public record ShortMessage(String text, int templateVersion) {}

    /** @param id of the message; its Message-ID is made of it and nothing else, so that it is the same however often it is sent */
    public Mail write(UUID id, MessageKind kind, Language language, Visit visit, Recipient recipient) {
        var words = published
                .email(kind.name(), language)
                .orElseThrow(() -> new IllegalStateException("no words for " + kind + " in " + language));
        return write(id, words, language, new Matter.OfVisit(kind, visit), recipient);
    }

    /** By these words, whether they are published or not. */
    public Mail write(UUID id, Words words, Language language, Matter matter, Recipient recipient) {
        var now = clock.instant();
        var composer = composer(language);
        var letter = composer.compose(words, matter, recipient.name(), now);
        var parts = switch (matter) {
            case Matter.OfVisit about ->
                parts(
                        letter,
                        words,
                        calendar.of(about.kind(), about.visit(), composer, now),
                        CalendarEntry.method(about.kind()));
            case Matter.OfOffice _ -> parts(letter, words, null, "");
        };
        try {
            return envelope.seal(id, composer.sender(), recipient, parts, now);
        } catch (MessagingException e) {
            // Its text may quote an address: only its kind goes on.
            throw new IllegalStateException(
                    "message " + id + " could not be written: " + e.getClass().getSimpleName());
        }
    }

    /** What {@link #write} would put into the mail. */
    public Shown show(Words words, Language language, Matter matter, Recipient recipient) {
        var letter = composer(language).compose(words, matter, recipient.name(), clock.instant());
        return new Shown(letter.subject(), frame.text(letter), frame.html(letter));
    }

    /** Nothing where there are no short words for it. */
    public Optional<ShortMessage> writeShort(MessageKind kind, Language language, Visit visit) {
        return published
                .sms(kind.name(), language)
                .map(words ->
                        new ShortMessage(showShort(words, language, new Matter.OfVisit(kind, visit)), words.version()));
    }

    /** By these words, whether they are published or not. */
    public String showShort(ShortWords words, Language language, Matter matter) {
        return composer(language).say(words, matter);
    }

    private Composer composer(Language language) {
        return Objects.requireNonNull(composers.get(language));
    }

    private Envelope.Parts parts(Letter letter, Words words, @Nullable String entry, String method) {
        return new Envelope.Parts(letter, words.version(), frame.text(letter), frame.html(letter), entry, method);
    }
}
