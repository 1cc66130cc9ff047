package lv.ocma.divisions.hours;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Weekly hours, temporary ones and one-off openings out of {@code divisions.json}; how far their sources reach is told beside it, and
 * beyond that they are assumed. On dates for which staff have set hours the file is not asked; for the others a file that differs holds
 * from the day on which it is taken in, as what was told of earlier dates stays.
 */
@ApplicationScoped
class HoursSeed implements Seed {

    private static final String FILE = "divisions.json";
    private static final String BESIDE = "hours-beside.json";

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
    private final HoursBook book;
    private final Clock clock;

    HoursSeed(PlaceSchedules schedules, HoursBook book, Clock clock) {
        this.schedules = schedules;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "hours";
    }

    @Override
    public List<String> files() {
        return List.of(FILE, BESIDE);
    }

    @Override
    public void load(SeedFiles files) {
        var today = Zones.today(clock);
        var told = schedules.places();
        var beside = files.json(BESIDE);
        var stated = new LinkedHashMap<String, JsonNode>();
        files.json(FILE)
                .path("divisions")
                .forEach(division -> stated.put(division.path("id").asText(), division));
        var changed = new LinkedHashMap<String, KeptHours>();
        book.from(today, stated.keySet()).forEach((place, hours) -> {
            var first = told.contains(place) ? today : null;
            changed.put(place, restated(hours, Objects.requireNonNull(stated.get(place)), beside, first));
        });
        book.write(today, changed);
    }

    /** @param first from which on it holds; null for a place of whose hours nobody was told before, as the file has no first date */
    private static KeptHours restated(KeptHours before, JsonNode division, JsonNode beside, @Nullable LocalDate first) {
        var stated = new KeptHours(schedules(division, beside), Map.of()).schedulesOver(first, null);
        var after = before;
        if (first == null || !saysTheSame(before.schedulesOver(first, null), stated)) {
            for (var schedule : stated) {
                after = after.with(schedule);
            }
            for (var schedule : before.schedules()) {
                after = schedule.isOfStaff() ? after.with(schedule) : after;
            }
        }
        return after.with(extraOpenings(division, before, first));
    }

    /** Whether what is the file's of the hours now is nothing else than what the file says from today on, which is one thing. */
    private static boolean saysTheSame(List<Schedule> now, List<Schedule> stated) {
        var always = stated.getLast().over(null, null);
        return stated.size() == 1
                && !now.isEmpty()
                && now.stream()
                        .filter(schedule -> !schedule.isOfStaff())
                        .allMatch(schedule -> schedule.over(null, null).equals(always));
    }

    private static List<Schedule> schedules(JsonNode division, JsonNode beside) {
        var usual = new Schedule(
                null, null, rules(division), division.path("hours_source").asText(), null);
        var knownFrom = date(beside, "usual_hours_known_from");
        var hours = new KeptHours(List.of(usual), Map.of()).with(usual.assumedOver(null, knownFrom.minusDays(1)));
        for (var temporary : division.path("temporary_hours")) {
            var validity = temporary.path("valid").asText().split("\\.\\.", 2);
            var end = beside.path("ends").path(validity[1]);
            var surelyUntil = date(end, "surely_until");
            var rules = new ArrayList<HoursRule>();
            temporary
                    .path("days")
                    .forEach(day -> rules.add(HoursRule.weekly(weekday(day.asText()), List.of(interval(temporary)))));
            rules.addAll(usual.rules());
            hours = hours.with(new Schedule(
                            LocalDate.parse(validity[0]),
                            surelyUntil,
                            rules,
                            temporary.path("source").asText(),
                            null))
                    .with(usual.assumedOver(surelyUntil.plusDays(1), date(end, "perhaps_until")));
        }
        return hours.schedules();
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

    /** Not on dates that staff have excepted. */
    private static List<SetHours> extraOpenings(JsonNode division, KeptHours before, @Nullable LocalDate first) {
        var openings = new ArrayList<SetHours>();
        for (var opening : division.path("special_openings")) {
            var date = date(opening, "date");
            var ofStaff =
                    before.exceptionOn(date).filter(set -> set.change() != null).isPresent();
            if (!ofStaff && (first == null || !date.isBefore(first))) {
                openings.add(new SetHours(
                        date,
                        ExceptionKind.EXTRA,
                        List.of(interval(opening)),
                        EXTRA_OPENING,
                        opening.path("source").asText(),
                        null));
            }
        }
        return openings;
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

    private static LocalDate date(JsonNode node, String field) {
        return LocalDate.parse(node.path(field).asText());
    }

    private static LocalTime time(JsonNode node, String field) {
        return LocalTime.parse(node.path(field).asText());
    }
}
