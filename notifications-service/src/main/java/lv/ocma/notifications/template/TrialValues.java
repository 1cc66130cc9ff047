package lv.ocma.notifications.template;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lv.ocma.notifications.wording.Money;
import lv.ocma.notifications.wording.Placeholder;
import lv.ocma.notifications.wording.PlaceholderType;
import lv.ocma.platform.time.Zones;

/** Invented values by which a template is tried out, where none are given. */
final class TrialValues {

    private TrialValues() {}

    /** One for each of them. */
    static Map<String, Object> of(List<Placeholder> placeholders, Instant now) {
        return placeholders.stream()
                .collect(Collectors.toMap(Placeholder::name, placeholder -> invented(placeholder.type(), now)));
    }

    private static Object invented(PlaceholderType type, Instant now) {
        var day = now.atZone(Zones.RIGA).toLocalDate();
        var nine = LocalTime.of(9, 0);
        return switch (type) {
            case TEXT -> "…";
            case COUNT -> 2;
            case DATE -> day;
            case TIME -> nine;
            case DATE_TIME -> day.atTime(nine).atZone(Zones.RIGA).toOffsetDateTime();
            case MONEY -> new Money(new BigDecimal("12.50"), "EUR");
            case LINK -> URI.create("https://example.org/");
        };
    }
}
