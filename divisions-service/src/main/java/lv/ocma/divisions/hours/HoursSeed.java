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
import java.util.Set;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * Weekly hours and one-off openings out of {@code divisions.json}. Its temporary hours of summer 2021 have no last date, so
 * they are not loaded: to guess one would be to invent it. Of places whose hours staff have changed, the file is not asked any more;
 * of the others a file that differs holds from the day on which it is taken in, as what was told of earlier dates stays.
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
    private final HoursBook book;
    private final TakenOver takenOver;
    private final Clock clock;

    HoursSeed(PlaceSchedules schedules, HoursBook book, TakenOver takenOver, Clock clock) {
        this.schedules = schedules;
        this.book = book;
        this.takenOver = takenOver;
        this.clock = clock;
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
        var today = Zones.today(clock);
        var told = schedules.places();
        var stated = stated(files.json(FILE).path("divisions"), takenOver.places());
        var changed = new LinkedHashMap<String, KeptHours>();
        book.from(today, stated.keySet()).forEach((place, hours) -> {
            var first = told.contains(place) ? today : null;
            changed.put(place, restated(hours, Objects.requireNonNull(stated.get(place)), first));
        });
        book.keep(today, changed);
    }

    /** What the file says of each place whose hours are still the file's. */
    private static Map<String, JsonNode> stated(JsonNode divisions, Set<String> ofStaff) {
        var stated = new LinkedHashMap<String, JsonNode>();
        for (var division : divisions) {
            var place = division.path("id").asText();
            if (!ofStaff.contains(place)) {
                stated.put(place, division);
            }
        }
        return stated;
    }

    /** @param first from which on it holds; null for a place of whose hours nobody was told before, as the file has no first date */
    private static KeptHours restated(KeptHours before, JsonNode division, @Nullable LocalDate first) {
        var schedule = new Schedule(
                first, null, rules(division), division.path("hours_source").asText(), null);
        var same = before.schedulesOver(first, null).equals(List.of(schedule));
        return (same ? before : before.with(schedule)).with(extraOpenings(division, first));
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

    private static List<SetHours> extraOpenings(JsonNode division, @Nullable LocalDate first) {
        var openings = new ArrayList<SetHours>();
        for (var opening : division.path("special_openings")) {
            var date = LocalDate.parse(opening.path("date").asText());
            if (first == null || !date.isBefore(first)) {
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

    private static LocalTime time(JsonNode node, String field) {
        return LocalTime.parse(node.path(field).asText());
    }
}
