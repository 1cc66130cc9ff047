package lv.ocma.divisions.hours;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.divisions.text.Texts;

/**
 * Weekly hours and one-off openings out of {@code divisions.json}. Its temporary hours of summer 2021 have no last date, so
 * they are not loaded: to guess one would be to invent it. Of places whose hours staff have changed, the file is not asked any more.
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

    private final PlaceSchedules schedules;
    private final HoursExceptions exceptions;
    private final TakenOver takenOver;

    HoursSeed(PlaceSchedules schedules, HoursExceptions exceptions, TakenOver takenOver) {
        this.schedules = schedules;
        this.exceptions = exceptions;
        this.takenOver = takenOver;
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
        var ofStaff = takenOver.places();
        loadWeekly(divisions, ofStaff);
        loadExtraOpenings(divisions, ofStaff);
    }

    private void loadWeekly(JsonNode divisions, Set<String> ofStaff) {
        var known = schedules.listAll().stream()
                .filter(PlaceSchedule::unbounded)
                .collect(toMap(PlaceSchedule::place, Function.identity()));
        for (var division : divisions) {
            var place = division.path("id").asText();
            if (ofStaff.contains(place)) {
                continue;
            }
            var stated = new Schedule(
                    null, null, rules(division), division.path("hours_source").asText(), null);
            var schedule = known.get(place);
            if (schedule == null) {
                schedules.persist(new PlaceSchedule(place, stated));
            } else {
                schedule.state(stated);
            }
        }
    }

    /** One for each weekday that has reception. */
    private static List<HoursRule> rules(JsonNode division) {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (var hours : division.path("hours_seed")) {
            for (var day : hours.path("days")) {
                week.computeIfAbsent(weekday(day.asText()), _ -> new ArrayList<>())
                        .add(interval(hours));
            }
        }
        return week.entrySet().stream()
                .map(day -> HoursRule.weekly(day.getKey(), day.getValue()))
                .toList();
    }

    private void loadExtraOpenings(JsonNode divisions, Set<String> ofStaff) {
        record Key(String place, LocalDate date) {}
        var known = exceptions.listAll().stream()
                .collect(toMap(exception -> new Key(exception.place(), exception.date()), Function.identity()));
        for (var division : divisions) {
            var place = division.path("id").asText();
            if (ofStaff.contains(place)) {
                continue;
            }
            for (var opening : division.path("special_openings")) {
                var stated = new SetHours(
                        LocalDate.parse(opening.path("date").asText()),
                        ExceptionKind.EXTRA,
                        List.of(interval(opening)),
                        EXTRA_OPENING,
                        opening.path("source").asText(),
                        null);
                var exception = known.get(new Key(place, stated.date()));
                if (exception == null) {
                    exceptions.persist(new HoursException(place, stated));
                } else {
                    exception.state(stated);
                }
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

    private static Interval interval(JsonNode node) {
        return new Interval(time(node, "open"), time(node, "close"));
    }

    private static LocalTime time(JsonNode node, String field) {
        return LocalTime.parse(node.path(field).asText());
    }
}
