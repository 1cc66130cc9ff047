package lv.ocma.notifications.office;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.PublishedWords;
import lv.ocma.notifications.wording.Placeholder;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.Words;
import org.jspecify.annotations.Nullable;

/** The published forms of one template, each looked up once: all that are told together are told by the same version. */
final class Wordings {

    private final String template;
    private final PublishedWords published;
    private final Map<Language, Wording> wordings = new EnumMap<>(Language.class);

    Wordings(String template, PublishedWords published) {
        this.template = template;
        this.published = published;
    }

    /**
     * In one language; at least one of them is there.
     *
     * @param mail null where nobody is told by mail
     * @param text null where nobody is told by text message
     */
    record Wording(@Nullable Words mail, @Nullable ShortWords text) {

        boolean isThere() {
            return mail != null || text != null;
        }

        /** The values are those of the mail: a short form that can say no others is left out where there is a mail. */
        List<Placeholder> placeholders() {
            return Optional.ofNullable(mail)
                    .map(Words::placeholders)
                    .or(() -> Optional.ofNullable(text).map(ShortWords::placeholders))
                    .orElse(List.of());
        }
    }

    String template() {
        return template;
    }

    Wording in(Language language) {
        return wordings.computeIfAbsent(
                language,
                each -> new Wording(
                        published.email(template, each).orElse(null),
                        published.sms(template, each).orElse(null)));
    }
}
