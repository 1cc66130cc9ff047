package lv.ocma.divisions.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;

/**
 * Moved working days out of {@code calendar.json}, as it was researched, and of the file beside it that completes it; the
 * holidays themselves are rules, not rows.
 */
@ApplicationScoped
class CalendarSeed implements Seed {

    private static final String FILE = "calendar.json";
    private static final String BESIDE = "calendar-beside.json";
    private static final String MOVES = "moved_working_days";
    private static final String DAY_OFF = "from";

    private final CabinetOrders orders;

    CalendarSeed(CabinetOrders orders) {
        this.orders = orders;
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public List<String> files() {
        return List.of(FILE, BESIDE);
    }

    @Override
    public void load(SeedFiles files) {
        var years = new TreeMap<Integer, Told>();
        var researched = files.json(FILE);
        var beside = files.json(BESIDE);
        var doubtful = doubtful(beside);
        for (var row : researched.path(MOVES)) {
            told(years, row).takeIn(row, researched, doubtful);
        }
        for (var row : beside.path(MOVES)) {
            told(years, row).takeIn(row, row, doubtful);
        }
        for (var known : beside.path("known_years")) {
            told(years, known.path("year").asInt()).isKnown(known.path("source").asText());
        }
        years.forEach((year, told) -> order(year).states(List.copyOf(told.sources), told.moves, told.whole));
    }

    /** Days off whose order is cited in a way that cannot be right: that they are off is not in doubt. */
    private static Set<String> doubtful(JsonNode beside) {
        var days = new HashSet<String>();
        beside.path("doubtful_orders").forEach(row -> days.add(row.path(DAY_OFF).asText()));
        return days;
    }

    private static Told told(Map<Integer, Told> years, JsonNode row) {
        return told(years, LocalDate.parse(row.path(DAY_OFF).asText()).getYear());
    }

    private static Told told(Map<Integer, Told> years, int year) {
        return years.computeIfAbsent(year, first -> new Told());
    }

    private CabinetOrder order(int year) {
        var known = orders.findById(year);
        if (known != null) {
            return known;
        }
        var order = new CabinetOrder(year);
        orders.persist(order);
        return order;
    }

    /** A year as both files tell it. That it is known in full is told too: one row of it does not say that there is no other. */
    private static final class Told {

        private final Set<MovedWorkingDay> moves = new HashSet<>();
        private final Set<String> sources = new LinkedHashSet<>();
        private boolean whole;

        void takeIn(JsonNode row, JsonNode sourced, Set<String> doubtful) {
            var known = row.hasNonNull("order")
                    && !doubtful.contains(row.path(DAY_OFF).asText());
            moves.add(new MovedWorkingDay(
                    LocalDate.parse(row.path(DAY_OFF).asText()),
                    LocalDate.parse(row.path("to").asText()),
                    known ? row.path("order").asText() : null));
            sourced.path("sources").forEach(source -> sources.add(source.asText()));
        }

        void isKnown(String source) {
            whole = true;
            sources.add(source);
        }
    }
}
