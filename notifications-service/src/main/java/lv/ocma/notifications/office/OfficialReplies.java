package lv.ocma.notifications.office;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.office.Told.Translated;
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

    /** What is told, as its kind of message demands; null where something is wrong. */
    @Nullable
    Told read(NewMessage wanted, @Nullable Wordings template, List<Violation> violations) {
        var asked = new Asked("", template, wanted.language(), wanted.recipient(), wanted.values());
        var told = addressing.read(asked, violations);
        if (!Boolean.TRUE.equals(wanted.official())) {
            if (wanted.translation() != null) {
                violations.add(Violation.body("/official", "required"));
            }
            return told;
        }
        var latvian = Language.LV.tag();
        if (wanted.language() != null && !wanted.language().equals(latvian)) {
            violations.add(Violation.body("/language", "one-of", Map.of("values", latvian)));
        }
        var translation = translated(wanted.translation(), template, violations);
        if (told == null) {
            return null;
        }
        var mail = told.mail();
        if (mail == null) {
            violations.add(Violation.body("/recipient/email", "required"));
            return null;
        }
        return new Told(told.language(), mail, null, told.values(), translation);
    }

    private static @Nullable Translated translated(
            @Nullable NewTranslation wanted, @Nullable Wordings template, List<Violation> violations) {
        if (wanted == null || template == null) {
            return null;
        }
        var tag = wanted.language();
        if (tag == null || !List.of(OTHERS.split(", ")).contains(tag)) {
            violations.add(Violation.body("/translation/language", "one-of", Map.of("values", OTHERS)));
            return null;
        }
        var language = Language.of(tag);
        var words = template.in(language).mail();
        if (words == null) {
            violations.add(Violation.body(
                    "/translation/language",
                    "message-template",
                    Map.of("template", template.template(), "language", tag)));
            return null;
        }
        var values = Addressing.values("/translation", wanted.values(), words.placeholders(), violations);
        return values == null ? null : new Translated(language, words, values);
    }
}
