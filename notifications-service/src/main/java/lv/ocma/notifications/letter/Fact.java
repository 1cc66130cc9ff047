package lv.ocma.notifications.letter;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.wording.Placeholder;
import lv.ocma.notifications.wording.PlaceholderType;
import lv.ocma.notifications.wording.TemplateChannel;

/** What templates may name of a visit, and which kinds of message know it. This table is the only place that knows. */
enum Fact {
    REFERENCE("reference", PlaceholderType.TEXT, EnumSet.allOf(Topic.class), (visit, _) -> visit.reference()),
    PLACE("place", PlaceholderType.TEXT, EnumSet.allOf(Topic.class), (visit, names) -> names.apply(visit.place())),
    START(
            "start",
            PlaceholderType.DATE_TIME,
            EnumSet.of(
                    Topic.VISIT,
                    Topic.NEW_TIME,
                    Topic.CANCELLED_VISIT,
                    Topic.UNSERVED_VISIT,
                    Topic.MISSED_VISIT,
                    Topic.OFFERED,
                    Topic.LAPSED),
            (visit, _) -> visit.start()),
    PERSONS(
            "persons",
            PlaceholderType.COUNT,
            EnumSet.allOf(Topic.class),
            (visit, _) -> visit.lines().stream().mapToInt(Visit.Line::persons).sum()),
    CODE(
            "code",
            PlaceholderType.TEXT,
            EnumSet.of(Topic.CODE),
            (visit, _) -> Objects.requireNonNull(visit.code()).digits()),
    VALID_UNTIL(
            "validUntil",
            PlaceholderType.DATE_TIME,
            EnumSet.of(Topic.CODE),
            (visit, _) -> Objects.requireNonNull(visit.code()).validUntil()),
    MINUTES(
            "minutes",
            PlaceholderType.COUNT,
            EnumSet.of(Topic.LATE),
            (visit, _) -> Objects.requireNonNull(visit.lateMinutes())),
    PROPOSED(
            "proposed",
            PlaceholderType.DATE_TIME,
            EnumSet.of(Topic.PROPOSED),
            (visit, _) -> Objects.requireNonNull(visit.proposal()).start());

    private final String placeholder;
    private final PlaceholderType type;

    @SuppressWarnings("ImmutableEnumChecker") // made unmodifiable here
    private final Set<Topic> topics;

    @SuppressWarnings("ImmutableEnumChecker") // captures nothing
    private final BiFunction<Visit, Function<Place, String>, Object> value;

    Fact(
            String placeholder,
            PlaceholderType type,
            Set<Topic> topics,
            BiFunction<Visit, Function<Place, String>, Object> value) {
        this.placeholder = placeholder;
        this.type = type;
        this.topics = Collections.unmodifiableSet(topics);
        this.value = value;
    }

    private boolean isKnownTo(MessageKind kind) {
        return kind.topics().stream().anyMatch(topics::contains);
    }

    /** By the reference people know which visit is meant; a short message with a code says nothing without it. */
    private boolean isRequiredOf(MessageKind kind, TemplateChannel channel) {
        var isCode = channel == TemplateChannel.SMS && kind.topics().contains(Topic.CODE);
        return this == (isCode ? CODE : REFERENCE);
    }

    static List<Placeholder> of(MessageKind kind, TemplateChannel channel) {
        return Arrays.stream(values())
                .filter(fact -> fact.isKnownTo(kind))
                .map(fact -> new Placeholder(fact.placeholder, fact.type, fact.isRequiredOf(kind, channel)))
                .toList();
    }

    /** @param names of places in the language of the letter */
    static Map<String, Object> of(MessageKind kind, Visit visit, Function<Place, String> names) {
        var facts = new HashMap<String, Object>();
        for (var fact : values()) {
            if (fact.isKnownTo(kind)) {
                facts.put(fact.placeholder, fact.value.apply(visit, names));
            }
        }
        return facts;
    }
}
