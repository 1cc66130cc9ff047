package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.divisions.text.Texts;

/**
 * Weekly hours and one-off openings out of {@code divisions.json}. Its temporary hours of summer 2021 have no last date, so
 * they are not loaded: to guess one would be to invent it.
 */
@ApplicationScoped
class HoursSeed implements Seed {

    private static final String FILE = "divisions.json";

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.of(
            "MO", DayOfWeek.MONDAY,
            "TU", DayOfWeek.TUESDAY,
            "WE", DayOfWeek.WEDNESDAY,
            "TH", DayOfWeek.THURSDAY,
            "FR", DayOfWeek.FRIDAY,
            "SA", DayOfWeek.SATURDAY,
            "SU", DayOfWeek.SUNDAY);

    /** Wording of ours: the sources only tell dates and hours. */
    private static final Texts EXTRA_OPENING =
            new Texts("Papildu pieņemšanas diena", "Extra opening", "Дополнительный день приёма");

    private final WeeklySchedules schedules;
    private final HoursExceptions exceptions;

    HoursSeed(WeeklySchedules schedules, HoursExceptions exceptions) {
        this.schedules = schedules;
        this.exceptions = exceptions;
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public List<String> files() {
        return List.of(FILE);
    }

    @Override
    public void load(SeedFiles files) {
        var divisions = files.json(FILE).path("divisions");
        loadWeekly(divisions);
        loadExtraOpenings(divisions);
    }

    private void loadWeekly(JsonNode divisions) {
        var known = schedules.listAll().stream()
                .filter(WeeklySchedule::unbounded)
                .collect(toMap(WeeklySchedule::place, Function.identity()));
        for (var division : divisions) {
            var place = division.path("id").asText();
            var schedule = known.get(place);
            if (schedule == null) {
                schedule = new WeeklySchedule(place, null, null);
                schedules.persist(schedule);
            }
            schedule.states(receptions(division), division.path("hours_source").asText());
        }
    }

    private static Set<WeeklyReception> receptions(JsonNode division) {
        var receptions = new HashSet<WeeklyReception>();
        for (var hours : division.path("hours_seed")) {
            for (var day : hours.path("days")) {
                receptions.add(new WeeklyReception(weekday(day.asText()), time(hours, "open"), time(hours, "close")));
            }
        }
        return receptions;
    }

    private void loadExtraOpenings(JsonNode divisions) {
        record Key(String place, LocalDate date) {}
        var known = exceptions.listAll().stream()
                .collect(toMap(exception -> new Key(exception.place(), exception.date()), Function.identity()));
        for (var division : divisions) {
            var place = division.path("id").asText();
            for (var opening : division.path("special_openings")) {
                var date = LocalDate.parse(opening.path("date").asText());
                var exception = known.get(new Key(place, date));
                if (exception == null) {
                    exception = new HoursException(place, date);
                    exceptions.persist(exception);
                }
                var reception = new ExceptionReception(time(opening, "open"), time(opening, "close"));
                exception.states(
                        Set.of(reception), EXTRA_OPENING, opening.path("source").asText());
            }
        }
    }

    private static DayOfWeek weekday(String code) {
        var weekday = WEEKDAYS.get(code);
        if (weekday == null) {
            throw new IllegalArgumentException("Weekday " + code + " in " + FILE);
        }
        return weekday;
    }

    private static LocalTime time(JsonNode node, String field) {
        return LocalTime.parse(node.path(field).asText());
    }
}
