package lv.ocma.divisions.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.ocma.divisions.seed.Seed;
import lv.ocma.divisions.seed.SeedFiles;
import org.jspecify.annotations.Nullable;

/** Moved working days out of {@code calendar.json}; the holidays themselves are rules, not rows. */
@ApplicationScoped
class CalendarSeed implements Seed {

    private static final String FILE = "calendar.json";

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
        return List.of(FILE);
    }

    @Override
    public void load(SeedFiles files) {
        var calendar = files.json(FILE);
        var sources = new ArrayList<String>();
        calendar.path("sources").forEach(source -> sources.add(source.asText()));
        movesByYear(calendar).forEach((year, moves) -> order(year).states(sources, moves));
    }

    private static Map<Integer, Set<MovedWorkingDay>> movesByYear(JsonNode calendar) {
        var byYear = new TreeMap<Integer, Set<MovedWorkingDay>>();
        for (var row : calendar.path("moved_working_days")) {
            var dayOff = LocalDate.parse(row.path("from").asText());
            var move =
                    new MovedWorkingDay(dayOff, LocalDate.parse(row.path("to").asText()), text(row, "order"));
            byYear.computeIfAbsent(dayOff.getYear(), year -> new HashSet<>()).add(move);
        }
        return byYear;
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

    private static @Nullable String text(JsonNode row, String field) {
        return row.hasNonNull(field) ? row.path(field).asText() : null;
    }
}
