package lv.ocma.notifications.letter;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.wording.Placeholder;
import lv.ocma.notifications.wording.PlaceholderType;

/** What templates may name of a case; as {@link Fact} is for visits. */
enum CaseFact {
    REFERENCE("reference", PlaceholderType.TEXT, Topic.CASE, true, (news, _) -> news.reference()),
    PLACE("place", PlaceholderType.TEXT, Topic.CASE, false, (news, names) -> names.apply(news.place())),
    UNTIL("until", PlaceholderType.DATE, Topic.TERM, false, (news, _) -> Objects.requireNonNull(news.until())),
    AUTHORITY(
            "authority",
            PlaceholderType.TEXT,
            Topic.AUTHORITY,
            false,
            (news, _) -> Objects.requireNonNull(news.authority())),
    LINK("link", PlaceholderType.TEXT, Topic.SURVEY, false, (news, _) -> Objects.requireNonNull(news.link())),
    PAGE("link", PlaceholderType.TEXT, Topic.FORUM, false, (news, _) -> Objects.requireNonNull(news.link()));

    @SuppressWarnings("ImmutableEnumChecker") // a record of values that never change
    private final Placeholder placeholder;

    private final Topic topic;

    @SuppressWarnings("ImmutableEnumChecker") // captures nothing
    private final BiFunction<CaseNews, Function<Place, String>, Object> value;

    CaseFact(
            String name,
            PlaceholderType type,
            Topic topic,
            boolean required,
            BiFunction<CaseNews, Function<Place, String>, Object> value) {
        this.placeholder = new Placeholder(name, type, required);
        this.topic = topic;
        this.value = value;
    }

    /** As words name it in braces. */
    String placeholder() {
        return placeholder.name();
    }

    static List<Placeholder> of(MessageKind kind) {
        return Arrays.stream(values())
                .filter(fact -> kind.topics().contains(fact.topic))
                .map(fact -> fact.placeholder)
                .toList();
    }

    /** @param names of places in the language of the letter */
    static Map<String, Object> of(MessageKind kind, CaseNews news, Function<Place, String> names) {
        var facts = new HashMap<String, Object>();
        for (var fact : values()) {
            if (kind.topics().contains(fact.topic)) {
                facts.put(fact.placeholder.name(), fact.value.apply(news, names));
            }
        }
        return facts;
    }
}
