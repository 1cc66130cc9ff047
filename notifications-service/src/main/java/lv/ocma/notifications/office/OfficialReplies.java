package lv.ocma.notifications.office;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.office.Told.Translated;
import lv.ocma.notifications.preference.KnownWishes;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Holds official replies to the official language, with a translation for whoever asked for one (R6). */
@Singleton
class OfficialReplies {

    private static final String OTHERS = "en, ru";

    private final Addressing addressing;

    OfficialReplies(Addressing addressing) {
        this.addressing = addressing;
    }

    /** As {@link Addressing#template}. */
    @Nullable
    Wordings template(@Nullable String template, List<Violation> violations) {
        return addressing.template(template, violations);
    }

    /** As {@link Addressing#wishes}. */
    KnownWishes wishes(Stream<@Nullable NewRecipient> recipients) {
        return addressing.wishes(recipients);
    }

    /** What is told, as its kind of message demands; null where something is wrong. */
    @Nullable
    Told read(Asked asked, boolean official, @Nullable NewTranslation translation, List<Violation> violations) {
        // Whatever else somebody prefers: it is official in Latvian alone.
        var told = addressing.read(official && asked.language() == null ? asked.in(Language.LV) : asked, violations);
        if (!official) {
            if (translation != null) {
                violations.add(Violation.body("/official", "required"));
            }
            return told;
        }
        var latvian = Language.LV.tag();
        if (asked.language() != null && !asked.language().equals(latvian)) {
            violations.add(Violation.body(asked.pointer() + "/language", "one-of", Map.of("values", latvian)));
        }
        var translated = translated(asked, translation, violations);
        if (told == null) {
            return null;
        }
        var reply = new Told(told.language(), told.routes(), told.mail(), null, told.values(), translated);
        if (!reply.isReachable()) {
            violations.add(Violation.body(asked.pointer() + "/recipient/email", "required"));
            return null;
        }
        return reply;
    }

    private static @Nullable Translated translated(
            Asked asked, @Nullable NewTranslation wanted, List<Violation> violations) {
        var template = asked.template();
        var pointer = asked.pointer() + "/translation";
        if (wanted == null || template == null) {
            return null;
        }
        var tag = wanted.language();
        if (tag == null || !List.of(OTHERS.split(", ")).contains(tag)) {
            violations.add(Violation.body(pointer + "/language", "one-of", Map.of("values", OTHERS)));
            return null;
        }
        var language = Language.of(tag);
        var words = template.in(language).mail();
        if (words == null) {
            violations.add(Violation.body(
                    pointer + "/language",
                    "message-template",
                    Map.of("template", template.template(), "language", tag)));
            return null;
        }
        var values = Addressing.values(pointer, wanted.values(), words.placeholders(), violations);
        return values == null ? null : new Translated(language, words, values);
    }
}
