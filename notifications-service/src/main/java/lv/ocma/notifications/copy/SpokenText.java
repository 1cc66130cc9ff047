package lv.ocma.notifications.copy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.contracts.Contact;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed;
import lv.ocma.contracts.complaints.SpokenSubmissionConfirmed.Words;
import lv.ocma.notifications.letter.Language;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** What somebody has said, as their copy says it: who said what to whom, where and when, and how they confirmed it (P6). Plain rule. */
final class SpokenText {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
    private static final Map<Language, SpokenText> ALL =
            Stream.of(Language.values()).collect(Collectors.toMap(language -> language, SpokenText::new));

    private final Properties words = new Properties();

    private SpokenText(Language language) {
        var name = "/copies/spoken." + language.tag() + ".properties";
        try (var in = Objects.requireNonNull(SpokenText.class.getResourceAsStream(name), name);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What is known of it beside the event.
     *
     * @param employee name of who has written it down; null where it is not known
     */
    record Around(String place, @Nullable String employee, Contact contact) {

        /** Never who it is. */
        @Override
        public String toString() {
            return "Around[" + place + "]";
        }
    }

    static SpokenText in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    String title() {
        return word("title");
    }

    /** A line of the document each; what was said stands as it was written. */
    String of(SpokenSubmissionConfirmed event, Around around, Words said) {
        var contact = around.contact();
        var known = Stream.of(
                line("case", event.told().reference()),
                line("place", around.place()),
                line("employee", around.employee()),
                line("by", contact.name()),
                line("contact", reached(contact)),
                line("said", at(event.takenAt())),
                line("confirmed", at(event.confirmedAt()) + ", " + words.getProperty(event.way(), event.way())),
                line("subject", said.subject()),
                Stream.of("", said.text()));
        return known.flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    private Stream<String> line(String label, @Nullable String value) {
        return value == null || value.isEmpty() ? Stream.empty() : Stream.of(word(label) + ": " + value);
    }

    private String word(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    private static String reached(Contact contact) {
        var address = contact.address();
        var postal = address == null
                ? Stream.<String>empty()
                : Stream.concat(address.lines().stream(), Stream.of(address.postalCode(), address.country()));
        return Stream.concat(Stream.of(contact.phone(), contact.email()).filter(Objects::nonNull), postal)
                .collect(Collectors.joining(", "));
    }

    private static String at(OffsetDateTime moment) {
        return MINUTE.format(moment.atZoneSameInstant(Zones.RIGA));
    }
}
