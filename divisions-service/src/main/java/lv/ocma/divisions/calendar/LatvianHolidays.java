package lv.ocma.divisions.calendar;

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
import lv.ocma.divisions.text.Texts;

/** Public holidays of a year from 2000 on, by the rules in {@code calendar/latvia.xml}. The only class that knows Jollyday. */
public final class LatvianHolidays {

    private final HolidayManager rules = HolidayManager.getInstance(ManagerParameters.create(resource("latvia.xml")));
    private final JsonNode names = json("holiday-names.json").path("names");
    private final JsonNode unverified = json("unverified-holidays.json").path("holidays");
    private final Map<Integer, List<PublicHoliday>> byYear = new ConcurrentHashMap<>();

    /** One for each date, in their order. */
    List<PublicHoliday> of(int year) {
        return byYear.computeIfAbsent(year, this::compute);
    }

    private List<PublicHoliday> compute(int year) {
        var byDate = new TreeMap<LocalDate, PublicHoliday>();
        rules.getHolidays(Year.of(year)).stream()
                .sorted(Comparator.comparing(Holiday::getPropertiesKey))
                .map(this::holiday)
                .forEach(holiday -> byDate.merge(holiday.date(), holiday, PublicHoliday::together));
        return List.copyOf(byDate.values());
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
