package lv.ocma.notifications.template;

import java.util.Optional;
import java.util.regex.Pattern;
import lv.ocma.notifications.letter.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A kind of message that templates are for.
 *
 * @param ofEvent the kind that events make due; null for one that staff have made, which declares its placeholders itself
 */
record TemplateKind(String key, @Nullable MessageKind ofEvent) {

    static final int LONGEST = 60;
    static final String OWN = "^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+$";

    private static final Pattern OWN_KEY = Pattern.compile(OWN);

    static Optional<TemplateKind> of(String key) {
        var ofEvent = MessageKind.ofEvents().stream()
                .filter(kind -> kind.name().equals(key))
                .findFirst();
        if (ofEvent.isPresent()) {
            return Optional.of(new TemplateKind(key, ofEvent.get()));
        }
        return key.length() <= LONGEST && OWN_KEY.matcher(key).matches()
                ? Optional.of(new TemplateKind(key, null))
                : Optional.empty();
    }

    /** Of one that was taken once. */
    static TemplateKind known(String key) {
        return of(key).orElseThrow(() -> new IllegalStateException("there is no kind " + key));
    }
}
