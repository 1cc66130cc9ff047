package lv.ocma.notifications.letter;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes the mail of a message: its words, its HTML, its calendar entry. */
@Singleton
public class Letters {

    private final Map<Language, Composer> composers = new EnumMap<>(Language.class);
    private final Frame frame;
    private final CalendarEntry calendar;
    private final Envelope envelope;
    private final Clock clock;

    Letters(
            @ConfigProperty(name = "ocma.smtp.from") String from,
            @ConfigProperty(name = "ocma.calendar.organizer") String organizer,
            Clock clock) {
        var engine = Frame.engine();
        var deadlines = new Deadlines();
        var office = Phrases.read("office");
        for (var language : Language.values()) {
            composers.put(language, new Composer(Phrases.of(language, engine), deadlines, office));
        }
        this.frame = new Frame(engine);
        this.calendar = new CalendarEntry(organizer);
        this.envelope = new Envelope(from);
        this.clock = clock;
    }

    /** @param id of the message; its Message-ID is made of it and nothing else, so that it is the same however often it is sent */
    public Mail write(UUID id, MessageKind kind, Language language, Visit visit, Recipient recipient) {
        var composer = composers.get(language);
        if (composer == null) {
            throw new IllegalStateException("no phrases in " + language);
        }
        var now = clock.instant();
        var letter = composer.compose(kind, visit, recipient.name(), now);
        var parts = new Envelope.Parts(
                letter,
                frame.text(letter),
                frame.html(letter),
                calendar.of(kind, visit, composer, now),
                CalendarEntry.method(kind));
        try {
            return envelope.seal(id, composer.sender(), recipient, parts, now);
        } catch (MessagingException e) {
            // Its text may quote an address: only its kind goes on.
            throw new IllegalStateException(
                    "message " + id + " could not be written: " + e.getClass().getSimpleName());
        }
    }
}
