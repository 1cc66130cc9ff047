package lv.ocma.appointments.slot;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.ocma.appointments.place.Where;
import lv.ocma.appointments.rule.Channel;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Dates;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** What a caller asks of the slot search, as it was written; reading it names all that is wrong with it at once. */
final class SlotQuery {

    private final List<Violation> violations = new ArrayList<>();
    private final Map<String, Integer> positions = new HashMap<>();

    /** Services without doubles; an empty list when something is wrong with them. */
    List<Wanted> services(@Nullable List<String> written) {
        if (written == null || written.isEmpty()) {
            violations.add(Violation.parameter("service", "required"));
            return List.of();
        }
        if (written.size() > SlotToken.MAX_SERVICES) {
            violations.add(Violation.parameter("service", "too-many-services", Map.of("max", SlotToken.MAX_SERVICES)));
            return List.of();
        }
        var wanted = new ArrayList<Wanted>();
        int position = 0;
        for (var text : written) {
            position++;
            var one = Wanted.parse(text);
            if (one.isEmpty()) {
                violations.add(Violation.parameter("service", "service-format", Map.of("max", Wanted.MAX_PERSONS)));
                continue;
            }
            wanted.add(one.get());
            if (positions.putIfAbsent(one.get().service(), position) != null) {
                violations.add(Violation.parameter("service", "service-twice"));
            }
        }
        return wanted;
    }

    /** There is no such service. A caller's own text is not repeated in a problem, so it is named by its position. */
    void addUnknown(Wanted wanted) {
        violations.add(Violation.parameter(
                "service", "unknown-service", Map.of("position", positions.getOrDefault(wanted.service(), 1))));
    }

    Where where(PlaceQuery written) {
        return written.where(violations);
    }

    /** The rules of whom hold; a customer's when not said. */
    Channel channel(@Nullable String written) {
        if (written == null) {
            return Channel.CUSTOMER;
        }
        var channel = Channel.named(written).filter(Channel.BOOKING::contains);
        if (channel.isEmpty()) {
            var names = Channel.BOOKING.stream().map(Channel::name).collect(Collectors.joining(", "));
            violations.add(Violation.parameter("channel", "one-of", Map.of("values", names)));
        }
        return channel.orElse(Channel.CUSTOMER);
    }

    /** An instant, or the first moment of a local date. */
    Optional<Instant> from(@Nullable String written) {
        return instant("from", written, 0);
    }

    /** An instant, or the last moment of a local date, which is thus inclusive. */
    Optional<Instant> to(@Nullable String written) {
        return instant("to", written, 1);
    }

    void add(Violation violation) {
        violations.add(violation);
    }

    void requireValid() {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private Optional<Instant> instant(String parameter, @Nullable String written, int daysAfterDate) {
        if (written == null) {
            return Optional.empty();
        }
        try {
            // A plus sign that was not percent-encoded arrives as a space.
            var moment = written.indexOf('T') < 0 ? null : OffsetDateTime.parse(written.replace(' ', '+'));
            var date = moment == null ? Dates.read(written) : moment.toLocalDate();
            if (!Dates.isKnown(date)) {
                violations.add(Violation.parameter(parameter, Dates.RULE, Dates.RANGE));
                return Optional.empty();
            }
            return Optional.of(
                    moment == null
                            ? date.plusDays(daysAfterDate)
                                    .atStartOfDay(Zones.RIGA)
                                    .toInstant()
                            : moment.toInstant());
        } catch (DateTimeException e) {
            violations.add(Violation.parameter(parameter, "date-or-time-format"));
            return Optional.empty();
        }
    }
}
