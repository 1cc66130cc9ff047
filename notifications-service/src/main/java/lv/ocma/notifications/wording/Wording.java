package lv.ocma.notifications.wording;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** One text of a template, read once and said often: values only ever fill its places, and are never read as text of a template. */
public final class Wording {

    private final MessageFormat format;
    private final Set<String> names;

    private Wording(MessageFormat format) {
        this.format = format;
        this.names = Set.copyOf(format.getArgumentNames());
    }

    /** {@link IllegalArgumentException} where it is no message of ICU. */
    public static Wording of(String pattern, Locale locale) {
        return new Wording(new MessageFormat(pattern, ULocale.forLocale(locale)));
    }

    /** What it names in braces. */
    public Set<String> names() {
        return names;
    }

    /** {@link IllegalArgumentException} without a value for each place: a letter has no gaps. Values beside are not looked at. */
    public String say(Map<String, ?> values, Forms forms) {
        var shown = new HashMap<String, Object>();
        for (var name : names) {
            var value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("there is no value for " + name);
            }
            shown.put(name, forms.shown(value));
        }
        // The library's are for one thread at a time; to copy one is cheap, to read a pattern is not.
        return format.clone().format(shown);
    }
}
