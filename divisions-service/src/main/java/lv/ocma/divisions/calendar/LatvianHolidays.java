package lv.ocma.divisions.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** Public holidays of a year from 2000 on, by the rules in {@code calendar/latvia.xml}. The only class that knows Jollyday. */
public final class LatvianHolidays {

    private final HolidayManager rules = HolidayManager.getInstance(ManagerParameters.create(resource("latvia.xml")));
    private final JsonNode names = json("holiday-names.json").path("names");
    private final JsonNode unverified = json("unverified-holidays.json").path("holidays");
    private final Map<Integer, OfYear> byYear = new ConcurrentHashMap<>();

    /** Found by their dates and by the days off in their stead, as whole centuries of days are asked for. */
    private record OfYear(
            List<PublicHoliday> inOrder,
            Map<LocalDate, PublicHoliday> byDate,
            Map<LocalDate, PublicHoliday> bySubstitute) {

        private static OfYear of(Map<LocalDate, PublicHoliday> byDate) {
            var bySubstitute = byDate.values().stream()
                    .filter(holiday -> holiday.substitute() != null)
                    .collect(toUnmodifiableMap(
                            PublicHoliday::substitute, Function.identity(), (first, second) -> first));
            return new OfYear(List.copyOf(byDate.values()), Map.copyOf(byDate), bySubstitute);
        }
    }

    /** One for each date, in their order. */
    List<PublicHoliday> of(int year) {
        return in(year).inOrder();
    }

    @Nullable
    PublicHoliday on(LocalDate date) {
        return in(date.getYear()).byDate().get(date);
    }

    /** That for which this is a day off, as it fell on a Saturday or Sunday. */
    @Nullable
    PublicHoliday substitutedBy(LocalDate date) {
        return in(date.getYear()).bySubstitute().get(date);
    }

    private OfYear in(int year) {
        return byYear.computeIfAbsent(year, this::compute);
    }

    private OfYear compute(int year) {
        var byDate = new TreeMap<LocalDate, PublicHoliday>();
        rules.getHolidays(Year.of(year)).stream()
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .map(this::holiday)
                .forEach(holiday -> byDate.merge(holiday.date(), holiday, PublicHoliday::together));
        return OfYear.of(byDate);
    }

    private PublicHoliday holiday(Holiday holiday) {
        var name = Texts.of(names.path(holiday.getPropertiesKey()));
        if (name.unknown()) {
            throw new IllegalStateException("calendar/holiday-names.json has no " + holiday.getPropertiesKey());
        }
        return new PublicHoliday(
                holiday.getActualDate(), name, holiday.getObservedDate().orElse(null), unverified(holiday));
    }

    private List<String> unverified(Holiday holiday) {
        var sources = new ArrayList<String>();
        for (var marked : unverified) {
            if (marked.path("key").asText().equals(holiday.getPropertiesKey())
                    && marked.path("year").asInt() == holiday.getActualDate().getYear()) {
                sources.add(marked.path("source").asText());
            }
        }
        return List.copyOf(sources);
    }

    private static JsonNode json(String name) {
        try (var file = resource(name).openStream()) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(LatvianHolidays.class.getResource("/calendar/" + name), name);
    }
}
