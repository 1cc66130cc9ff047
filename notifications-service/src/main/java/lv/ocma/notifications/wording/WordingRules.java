package lv.ocma.notifications.wording;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a text of a template must be, so that no value of whatever content can make it fail or leave a gap. All faults are told at once. */
public final class WordingRules {

    /** Of these, one behind an apostrophe is no syntax any more: no letter needs it, and who writes it meant something else. */
    private static final String SYNTAX = "{}#|";

    private final Map<String, PlaceholderType> declared;
    private final Set<String> categories;

    /** @param locale whose plural rules hold (CLDR): zero, one, other in Latvian; one, few, many, other in Russian */
    public WordingRules(Map<String, PlaceholderType> declared, Locale locale) {
        this.declared = Map.copyOf(declared);
        this.categories = new TreeSet<>(PluralRules.forLocale(locale).getKeywords());
    }

    public List<WordingFault> faults(String text) {
        var faults = new ArrayList<WordingFault>();
        if (!PlainText.isOneLine(text)) {
            faults.add(new WordingFault("template-one-line", Map.of()));
        }
        try {
            inspect(new MessagePattern(text), faults);
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            faults.add(syntax());
        }
        return faults.stream().distinct().toList();
    }

    /** What a text that can be read names in braces. */
    public static Set<String> names(String text) {
        var names = new HashSet<String>();
        try {
            var pattern = new MessagePattern(text);
            for (int at = 0; at < pattern.countParts(); at++) {
                if (pattern.getPartType(at) == Part.Type.ARG_START) {
                    names.add(pattern.getSubstring(pattern.getPart(at + 1)));
                }
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            // That it cannot be read is told by its faults.
            names.clear();
        }
        return names;
    }

    private void inspect(MessagePattern pattern, List<WordingFault> faults) {
        var text = pattern.getPatternString();
        for (int at = 0; at < pattern.countParts(); at++) {
            var part = pattern.getPart(at);
            if (part.getType() == Part.Type.ARG_START) {
                inspect(pattern, at, faults);
            } else if (part.getType() == Part.Type.SKIP_SYNTAX
                    && part.getLimit() < text.length()
                    && SYNTAX.indexOf(text.charAt(part.getLimit())) >= 0) {
                faults.add(syntax());
            }
        }
    }

    private void inspect(MessagePattern pattern, int start, List<WordingFault> faults) {
        var name = pattern.getSubstring(pattern.getPart(start + 1));
        var type = declared.get(name);
        if (type == null) {
            faults.add(new WordingFault("template-placeholder-unknown", Map.of("name", name)));
            return;
        }
        var form = pattern.getPart(start).getArgType();
        if (form == ArgType.PLURAL && type == PlaceholderType.COUNT) {
            if (!hasAllCategories(pattern, start)) {
                faults.add(new WordingFault(
                        "template-plural", Map.of("name", name, "categories", String.join(", ", categories))));
            }
        } else if (form != ArgType.NONE) {
            faults.add(new WordingFault("template-placeholder-type", Map.of("name", name, "type", type.name())));
        }
    }

    /** Exactly those of the language, besides texts for single numbers ({@code =0}); an offset would tell another number than is meant. */
    private boolean hasAllCategories(MessagePattern pattern, int start) {
        var found = new TreeSet<String>();
        int end = pattern.getLimitPartIndex(start);
        for (int at = start + 2; at < end; at++) {
            switch (pattern.getPartType(at)) {
                case ARG_SELECTOR -> {
                    var selector = pattern.getSubstring(pattern.getPart(at));
                    if (!selector.startsWith("=")) {
                        found.add(selector);
                    }
                }
                // What stands in the text of a category is not of this count.
                case MSG_START -> at = pattern.getLimitPartIndex(at);
                default -> {
                    // The number of a selector with an equals sign.
                }
            }
        }
        return pattern.getPluralOffset(start + 2) == 0 && found.equals(categories);
    }

    private static WordingFault syntax() {
        return new WordingFault("template-syntax", Map.of());
    }
}
