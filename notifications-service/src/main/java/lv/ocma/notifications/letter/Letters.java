package lv.ocma.notifications.letter;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
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
     * @param templateVersion by which it was written; null of a correction, which has none
     */
    public record ShortMessage(String text, @Nullable Integer templateVersion) {}

    /** One text of a letter: a matter by words of one language, whether they are published or not. */
    public record Version(Words words, Language language, Matter matter) {}

    /** @param id of the message; its Message-ID is made of it and nothing else, so that it is the same however often it is sent */
    public Mail write(UUID id, MessageKind kind, Language language, Visit visit, Recipient recipient) {
        return write(id, language, new Matter.OfVisit(kind, visit), recipient);
    }

    /** By the published words; an official reply in Latvian, with a translation where {@code language} is another (R6). */
    public Mail write(UUID id, Language language, Matter.OfEvent matter, Recipient recipient) {
        return write(id, counting(language, matter), below(language, matter), recipient);
    }

    private Version counting(Language language, Matter.OfEvent matter) {
        return version(matter.kind().isOfficial() ? Language.LV : language, matter);
    }

    private @Nullable Version below(Language language, Matter.OfEvent matter) {
        return matter.kind().isOfficial() && language != Language.LV ? version(language, matter) : null;
    }

    private Version version(Language language, Matter.OfEvent matter) {
        return new Version(words(matter.kind(), language), language, matter);
    }

    /** By these words, whether they are published or not. */
    public Mail write(UUID id, Words words, Language language, Matter matter, Recipient recipient) {
        return write(id, new Version(words, language, matter), null, recipient);
    }

    /** @param translation stands below the text that counts (R6); null where nobody needs one */
    public Mail write(UUID id, Version text, @Nullable Version translation, Recipient recipient) {
        var now = clock.instant();
        var composer = composer(text.language());
        var letter = withEntry(compose(text, translation, recipient.name(), now), composer, text.matter());
        var words = text.words();
        var parts = switch (text.matter()) {
            case Matter.OfVisit about ->
                parts(
                        letter,
                        words.version(),
                        calendar.of(about.kind(), about.visit(), composer, now),
                        CalendarEntry.method(about.kind()));
            case Matter.OfCase _ -> parts(letter, words.version(), null, "");
            case Matter.OfOffice _ -> parts(letter, words.version(), null, "");
        };
        return seal(id, composer, recipient, parts, now);
    }

    /** Whatever the words are, a mail tells of the entry for calendars that comes with it; on paper there is none. */
    private static Letter withEntry(Letter letter, Composer composer, Matter matter) {
        return matter instanceof Matter.OfVisit about
                ? composer.entry(about.kind()).map(letter::also).orElse(letter)
                : letter;
    }

    private Letter compose(Version text, @Nullable Version translation, @Nullable String name, Instant now) {
        var letter = composer(text.language()).compose(text.words(), text.matter(), name, now);
        if (translation == null) {
            return letter;
        }
        var other = composer(translation.language());
        return letter.with(other.below(other.compose(translation.words(), translation.matter(), name, now)));
    }

    /** Of a message that was wrong (E2). */
    public Mail correct(UUID id, Language language, Correction correction, Recipient recipient) {
        var now = clock.instant();
        var composer = composer(language);
        var letter = composer.correct(correction, recipient.name(), now);
        return seal(id, composer, recipient, parts(letter, null, null, ""), now);
    }

    /** As {@link #correct}, to where the wrong one went and as the post carried it. */
    public PaperLetter correctOnPaper(
            Language language, Correction correction, @Nullable String name, PaperLetter wrong) {
        var composer = composer(language);
        var letter = composer.correct(correction, name, clock.instant());
        return PaperLetter.of(letter, wrong.mailing(), null, composer.letterhead(), wrong.addressee());
    }

    /** As {@link #correct}. */
    public ShortMessage correctShortly(Language language, Correction correction) {
        return new ShortMessage(composer(language).correctShortly(correction), null);
    }

    private Mail seal(UUID id, Composer composer, Recipient recipient, Envelope.Parts parts, Instant now) {
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
        var composer = composer(language);
        var letter = withEntry(composer.compose(words, matter, recipient.name(), clock.instant()), composer, matter);
        return new Shown(letter.subject(), frame.text(letter), frame.html(letter));
    }

    /** In the words of the mail, to be set on paper. */
    public PaperLetter writeOnPaper(
            MessageKind kind, Language language, Visit visit, PostalAddress to, Mailing mailing) {
        return writeOnPaper(language, new Matter.OfVisit(kind, visit), to, mailing);
    }

    /** As {@link #write(UUID, Language, Matter.OfEvent, Recipient)}. */
    public PaperLetter writeOnPaper(Language language, Matter.OfEvent matter, PostalAddress to, Mailing mailing) {
        return writeOnPaper(counting(language, matter), below(language, matter), to, mailing);
    }

    /** By these words, whether they are published or not. */
    public PaperLetter writeOnPaper(Words words, Language language, Matter matter, PostalAddress to, Mailing mailing) {
        return writeOnPaper(new Version(words, language, matter), null, to, mailing);
    }

    /** @param translation as of {@link #write(UUID, Version, Version, Recipient)} */
    public PaperLetter writeOnPaper(Version text, @Nullable Version translation, PostalAddress to, Mailing mailing) {
        var letter = compose(text, translation, to.name(), clock.instant());
        var letterhead = composer(text.language()).letterhead();
        return PaperLetter.of(letter, mailing, text.words().version(), letterhead, to.printed());
    }

    /** Day and number of a letter, in its language. */
    public List<String> dateline(Language language, LocalDate day, String number) {
        return composer(language).dateline(day, number);
    }

    /** Nothing where there are no short words for it; it only says that there is more, so it is in the language of who reads it. */
    public Optional<ShortMessage> writeShort(Language language, Matter.OfEvent matter) {
        return published
                .sms(matter.kind().name(), language)
                .map(words -> new ShortMessage(showShort(words, language, matter), words.version()));
    }

    /** By these words, whether they are published or not. */
    public String showShort(ShortWords words, Language language, Matter matter) {
        return composer(language).say(words, matter);
    }

    private Words words(MessageKind kind, Language language) {
        return published
                .email(kind.name(), language)
                .orElseThrow(() -> new IllegalStateException("no words for " + kind + " in " + language));
    }

    private Composer composer(Language language) {
        return Objects.requireNonNull(composers.get(language));
    }

    private Envelope.Parts parts(Letter letter, @Nullable Integer version, @Nullable String entry, String method) {
        return new Envelope.Parts(letter, version, frame.text(letter), frame.html(letter), entry, method);
    }
}
