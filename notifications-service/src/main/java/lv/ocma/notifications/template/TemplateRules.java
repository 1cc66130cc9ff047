package lv.ocma.notifications.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.wording.Content;
import lv.ocma.notifications.wording.GivenValues;
import lv.ocma.notifications.wording.Placeholder;
import lv.ocma.notifications.wording.PlaceholderType;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.notifications.wording.WordingRules;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** What a template must be to be kept; all that is wrong is named at once, with where and by which rule. */
final class TemplateRules {

    static final int MOST_PLACEHOLDERS = GivenValues.MOST;
    static final int LONGEST_NAME = GivenValues.LONGEST_NAME;
    static final String NAME = "^[a-z][A-Za-z0-9]*$";

    private static final String REQUIRED = "required";
    private static final String CONTENT = "/content";
    private static final String PLACEHOLDERS = "/placeholders";
    private static final Pattern NAMES = Pattern.compile(NAME);

    private final List<Violation> violations = new ArrayList<>();
    private final TemplateKind kind;
    private final TemplateChannel channel;
    private final Language language;

    private TemplateRules(TemplateKind kind, TemplateChannel channel, Language language) {
        this.kind = kind;
        this.channel = channel;
        this.language = language;
    }

    /** Of what is new. */
    static TemplateKey key(NewTemplate wanted) {
        var violations = new ArrayList<Violation>();
        var kind = wanted.kind();
        if (kind == null) {
            violations.add(Violation.body("/kind", REQUIRED));
        } else if (TemplateKind.of(kind).isEmpty()) {
            violations.add(Violation.body("/kind", "template-kind"));
        }
        if (wanted.channel() == null) {
            violations.add(Violation.body("/channel", REQUIRED));
        }
        var language = wanted.language();
        if (language == null) {
            violations.add(Violation.body("/language", REQUIRED));
        } else if (!Language.of(language).tag().equals(language)) {
            violations.add(Violation.body("/language", "one-of", Map.of("values", languages())));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new TemplateKey(
                Objects.requireNonNull(kind),
                Objects.requireNonNull(wanted.channel()),
                Language.of(Objects.requireNonNull(language)));
    }

    static String languages() {
        return Stream.of(Language.values()).map(Language::tag).collect(Collectors.joining(", "));
    }

    /** {@link Invalid} unless every letter by it can be written whatever the values are. */
    static Said check(TemplateKey key, ChangedTemplate wanted) {
        var rules = new TemplateRules(TemplateKind.known(key.kind()), key.channel(), key.language());
        var placeholders = rules.placeholders(wanted.placeholdersOrNone());
        var content = wanted.content();
        if (content == null) {
            rules.violations.add(Violation.body(CONTENT, REQUIRED));
        } else {
            rules.parts(content);
            rules.texts(content, placeholders);
        }
        if (!rules.violations.isEmpty()) {
            throw new Invalid(rules.violations);
        }
        var own = rules.kind.ofEvent() == null ? placeholders : List.<Placeholder>of();
        return new Said(Objects.requireNonNull(content), own);
    }

    /** What the texts may name; of one that is declared wrongly only that is told. */
    private List<Placeholder> placeholders(List<DeclaredPlaceholder> declared) {
        if (kind.ofEvent() != null) {
            if (!declared.isEmpty()) {
                violations.add(Violation.body(PLACEHOLDERS, "template-placeholders-ours"));
            }
            return kind.ofEvent().placeholders(channel);
        }
        if (declared.size() > MOST_PLACEHOLDERS) {
            violations.add(Violation.body(PLACEHOLDERS, "size", Map.of("min", 0, "max", MOST_PLACEHOLDERS)));
        }
        var placeholders = new ArrayList<Placeholder>();
        var names = new HashSet<String>();
        for (int at = 0; at < declared.size(); at++) {
            var pointer = PLACEHOLDERS + "/" + at;
            var name = declared.get(at).placeholder();
            var type = declared.get(at).type();
            if (type == null) {
                violations.add(Violation.body(pointer + "/type", REQUIRED));
            }
            if (name == null) {
                violations.add(Violation.body(pointer + "/placeholder", REQUIRED));
            } else if (name.length() > LONGEST_NAME || !NAMES.matcher(name).matches()) {
                violations.add(Violation.body(pointer + "/placeholder", "format"));
            } else if (!names.add(name)) {
                violations.add(Violation.body(pointer + "/placeholder", "template-placeholder-twice"));
            } else if (type != null) {
                placeholders.add(new Placeholder(name, type, true));
            }
        }
        return placeholders;
    }

    private void parts(Content content) {
        switch (channel) {
            case EMAIL -> {
                needed("/subject", content.subject());
                needed("/heading", content.heading());
                var paragraphs = content.paragraphs();
                if (paragraphs == null || paragraphs.isEmpty()) {
                    violations.add(Violation.body(CONTENT + "/paragraphs", REQUIRED));
                } else if (paragraphs.size() > Content.MOST_PARAGRAPHS) {
                    violations.add(Violation.body(
                            CONTENT + "/paragraphs", "size", Map.of("min", 1, "max", Content.MOST_PARAGRAPHS)));
                }
                unneeded("/text", content.text());
            }
            case SMS -> {
                needed("/text", content.text());
                unneeded("/subject", content.subject());
                unneeded("/heading", content.heading());
                unneeded("/paragraphs", content.paragraphs());
                unneeded("/closing", content.closing());
            }
        }
    }

    private void needed(String part, @Nullable Object text) {
        if (text == null) {
            violations.add(Violation.body(CONTENT + part, REQUIRED));
        }
    }

    private void unneeded(String part, @Nullable Object text) {
        if (text != null) {
            violations.add(Violation.body(CONTENT + part, "template-part"));
        }
    }

    private void texts(Content content, List<Placeholder> placeholders) {
        var types = new HashMap<String, PlaceholderType>();
        placeholders.forEach(placeholder -> types.put(placeholder.name(), placeholder.type()));
        var wordings = new WordingRules(types, language.locale());
        var used = new HashSet<String>();
        content.texts().forEach((part, text) -> {
            var pointer = CONTENT + part;
            int most = Content.longest(part);
            if (SeenText.isBlank(text)) {
                violations.add(Violation.body(pointer, REQUIRED));
            } else if (SeenText.length(text) > most) {
                violations.add(Violation.body(pointer, "size", Map.of("min", 1, "max", most)));
            } else {
                wordings.faults(text)
                        .forEach(fault -> violations.add(Violation.body(pointer, fault.rule(), fault.values())));
                used.addAll(WordingRules.names(text));
            }
        });
        missing(placeholders, used);
    }

    private void missing(List<Placeholder> placeholders, Set<String> used) {
        for (var placeholder : placeholders) {
            if (placeholder.required() && !used.contains(placeholder.name())) {
                violations.add(
                        Violation.body(CONTENT, "template-placeholder-missing", Map.of("name", placeholder.name())));
            }
        }
    }
}
