package lv.ocma.appointments.waiting;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.appointments.place.Features;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where and when an earlier time is wanted, as it was written, and as it is shown again. */
@Schema(
        name = "WantedTime",
        requiredProperties = {"places", "from", "to"})
record TimeForm(
        @Schema(description = "Ids of the places, any of which will do; 1 to 10.", examples = "[\"riga-3\"]") @Nullable
        List<@Nullable String> places,

        @Schema(description = "First local date, not before today.", examples = "2026-06-08") @Nullable
        LocalDate from,

        @Schema(
                description = "Last local date, inclusive, at most as far ahead as can be booked.",
                examples = "2026-06-12")
        @Nullable
        LocalDate to,

        @Schema(description = "On which of these days; every one when not said.", examples = "[\"MONDAY\"]") @Nullable
        List<@Nullable DayOfWeek> weekdays,

        @JsonFormat(pattern = "HH:mm")
        @Schema(
                description = "The visit does not start before; local time.",
                implementation = String.class,
                format = "local-time",
                pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                examples = "09:00")
        @Nullable
        LocalTime earliest,

        @JsonFormat(pattern = "HH:mm")
        @Schema(
                description = "The visit does not start after; local time.",
                implementation = String.class,
                format = "local-time",
                pattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$",
                examples = "12:00")
        @Nullable
        LocalTime latest,

        @Schema(
                description =
                        "What has to be known to be at the places, by the names of accessibility.features of places.",
                examples = "[\"wheelchair\"]")
        @Nullable
        List<@Nullable String> accessible) {

    static final int MOST_PLACES = 10;

    static TimeForm of(Wish wish) {
        var wanting = wish.wanting();
        return new TimeForm(
                List.copyOf(wish.places()),
                wanting.first(),
                wanting.last(),
                List.copyOf(wanting.named()),
                Wanting.time(wanting.earliest()),
                Wanting.time(wanting.latest()),
                List.copyOf(wish.features()));
    }

    /** What can be said of it without asking what the places are. */
    List<Violation> violations(LocalDate today) {
        var violations = new ArrayList<Violation>();
        if (places == null) {
            violations.add(Violation.body("/when/places", "required"));
        } else if (places.isEmpty() || places.size() > MOST_PLACES) {
            violations.add(Violation.body("/when/places", "size", Map.of("min", 1, "max", MOST_PLACES)));
        } else {
            named("/when/places", places, "required", "place-twice", violations);
        }
        days(today, violations);
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            violations.add(Violation.body("/when/latest", "after-from"));
        }
        if (weekdays != null) {
            named("/when/weekdays", weekdays, "required", "weekday-twice", violations);
        }
        if (accessible != null) {
            features(accessible, violations);
        }
        return violations;
    }

    private void days(LocalDate today, List<Violation> violations) {
        if (from == null) {
            violations.add(Violation.body("/when/from", "required"));
        } else if (from.isBefore(today)) {
            violations.add(Violation.body("/when/from", "wished-day-past"));
        }
        if (to == null) {
            violations.add(Violation.body("/when/to", "required"));
        } else if (from != null && to.isBefore(from)) {
            violations.add(Violation.body("/when/to", "after-from"));
        }
    }

    private static void named(
            String at,
            List<? extends @Nullable Object> values,
            String missing,
            String twice,
            List<Violation> violations) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null) {
                violations.add(Violation.body(at + "/" + i, missing));
            } else if (!seen.add(value)) {
                violations.add(Violation.body(at + "/" + i, twice));
            }
        }
    }

    private static void features(List<@Nullable String> wanted, List<Violation> violations) {
        for (int i = 0; i < wanted.size(); i++) {
            var feature = wanted.get(i);
            if (feature == null || !Features.KNOWN.contains(feature)) {
                violations.add(Violation.body(
                        "/when/accessible/" + i, "one-of", Map.of("values", String.join(", ", Features.KNOWN))));
            }
        }
    }

    /** Of a form without violations. */
    WantedTime time() {
        return new WantedTime(
                known(Objects.requireNonNull(places)),
                accessible == null
                        ? List.of()
                        : known(accessible).stream().distinct().toList(),
                Wanting.of(
                        Objects.requireNonNull(from),
                        Objects.requireNonNull(to),
                        weekdays == null ? List.of() : known(weekdays),
                        earliest,
                        latest));
    }

    private static <T> List<T> known(List<@Nullable T> values) {
        return values.stream().<T>map(value -> Objects.requireNonNull(value)).toList();
    }
}
