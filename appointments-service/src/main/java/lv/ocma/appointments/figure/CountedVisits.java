package lv.ocma.appointments.figure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lv.ocma.appointments.booking.VisitStatus;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads visits as they stand now, for counting: three queries, however many they are. Each is put together alone, as one may not be possible. */
@ApplicationScoped
class CountedVisits {

    private static final String BOOKINGS = """
            select b.id, b.place, b.channel, b.status, b.booked_at, b.starts_at,
              (select c.by_kind from booking_change c where c.booking = b.id and c.state->>'status' = 'CANCELLED' order by c.id limit 1) as cancelled_by,
              array(select i.service from booking_item i where i.booking = b.id order by i.position) as services,
              array(select i.minutes from booking_item i where i.booking = b.id order by i.position) as minutes
            from booking b where b.id = any(:ids)""";

    private static final String ENTRIES = """
            select e.id, e.booking, e.place, e.kind, e.status, e.priority, e.arrived_at, e.called_at, e.serving_at, e.ended_at, e.entered_later,
              array(select cast(i.id as text) from queue_item i where i.entry = e.id order by i.position) as items,
              array(select i.service from queue_item i where i.entry = e.id order by i.position) as services,
              array(select i.minutes from queue_item i where i.entry = e.id order by i.position) as minutes,
              array(select distinct i.service from queue_item i where i.entry = e.id and i.outcome = 'REFUSED') as refused,
              array(select distinct i.service from queue_item i where i.entry = e.id and i.outcome = 'SERVED') as served
            from queue_entry e where e.booking = any(:ids) or e.id = any(:ids)""";

    private static final String STEPS = """
            select entry, action, from_status, to_status, employee, item, happened_at,
              (select c.place from counter c where c.id = s.counter) as place
            from queue_step s
            where entry = any(:ids) and not taken_back and action <> 'TAKE_BACK' order by entry, position""";

    private final Session session;

    CountedVisits(Session session) {
        this.session = session;
    }

    private record Steps(List<Timeline.Step> steps, boolean cancelledByRule, boolean cancelledByStaff) {}

    /** By id of the booking or ticket; without what is not there. */
    Map<UUID, Supplier<Counted>> read(Collection<UUID> subjects) {
        var entries = entries(subjects);
        var steps = steps(entries.stream().map(row -> row.get("id", UUID.class)).toList());
        var visits = new LinkedHashMap<UUID, Supplier<Counted>>();
        var ofBookings = new HashMap<UUID, Tuple>();
        for (var row : entries) {
            var booking = row.get("booking", UUID.class);
            if (booking == null) {
                visits.put(row.get("id", UUID.class), () -> ticket(row, done(row, steps)));
            } else {
                ofBookings.put(booking, row);
            }
        }
        for (var row : bookings(subjects)) {
            var id = row.get("id", UUID.class);
            var entry = ofBookings.get(id);
            visits.put(
                    id,
                    () -> booking(
                            row,
                            entry == null
                                    ? null
                                    : attended(entry, done(entry, steps).steps())));
        }
        return visits;
    }

    private static Steps done(Tuple entry, Map<UUID, List<Tuple>> steps) {
        return steps(steps.getOrDefault(entry.get("id", UUID.class), List.of()));
    }

    private List<Tuple> bookings(Collection<UUID> ids) {
        return session.createNativeQuery(BOOKINGS, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("place", String.class)
                .addScalar("channel", String.class)
                .addScalar("status", String.class)
                .addScalar("booked_at", Instant.class)
                .addScalar("starts_at", Instant.class)
                .addScalar("cancelled_by", String.class)
                .addScalar("services", String[].class)
                .addScalar("minutes", Integer[].class)
                .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                .getResultList();
    }

    private List<Tuple> entries(Collection<UUID> ids) {
        return session.createNativeQuery(ENTRIES, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("booking", UUID.class)
                .addScalar("place", String.class)
                .addScalar("kind", String.class)
                .addScalar("status", String.class)
                .addScalar("priority", String.class)
                .addScalar("arrived_at", Instant.class)
                .addScalar("called_at", Instant.class)
                .addScalar("serving_at", Instant.class)
                .addScalar("ended_at", Instant.class)
                .addScalar("entered_later", Boolean.class)
                .addScalar("items", String[].class)
                .addScalar("services", String[].class)
                .addScalar("minutes", Integer[].class)
                .addScalar("refused", String[].class)
                .addScalar("served", String[].class)
                .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                .getResultList();
    }

    private Map<UUID, List<Tuple>> steps(Collection<UUID> entries) {
        var rows = new LinkedHashMap<UUID, List<Tuple>>();
        session.createNativeQuery(STEPS, Tuple.class)
                .addScalar("entry", UUID.class)
                .addScalar("action", String.class)
                .addScalar("from_status", String.class)
                .addScalar("to_status", String.class)
                .addScalar("employee", String.class)
                .addScalar("item", UUID.class)
                .addScalar("happened_at", Instant.class)
                .addScalar("place", String.class)
                .setParameter("ids", entries.toArray(UUID[]::new), UUID[].class)
                .getResultList()
                .forEach(row -> rows.computeIfAbsent(row.get("entry", UUID.class), each -> new ArrayList<>())
                        .add(row));
        return rows;
    }

    private static Steps steps(List<Tuple> rows) {
        if (rows.isEmpty()) {
            return new Steps(List.of(), false, false);
        }
        var last = rows.getLast();
        var byRule = last.get("action", String.class).equals("CLOSE");
        return new Steps(
                rows.stream().map(CountedVisits::step).toList(), byRule, last.get("employee", String.class) != null);
    }

    private static Timeline.Step step(Tuple row) {
        return new Timeline.Step(
                VisitStatus.valueOf(row.get("from_status", String.class)),
                VisitStatus.valueOf(row.get("to_status", String.class)),
                row.get("item", UUID.class),
                row.get("happened_at", Instant.class),
                row.get("place", String.class));
    }

    private static Counted booking(Tuple row, Counted.@Nullable Attended attended) {
        var status = VisitStatus.valueOf(row.get("status", String.class));
        return new Counted(
                row.get("place", String.class),
                row.get("channel", String.class),
                status,
                status == VisitStatus.CANCELLED ? canceller(row.get("cancelled_by", String.class)) : null,
                new Counted.Planned(row.get("booked_at", Instant.class), row.get("starts_at", Instant.class)),
                attended,
                items(row));
    }

    /** Visits from before there was a history were cancelled by their customers: nobody else could. */
    private static Counted.Canceller canceller(@Nullable String kind) {
        return switch (Objects.requireNonNullElse(kind, "CUSTOMER")) {
            case "RULE" -> Counted.Canceller.RULE;
            case "STAFF" -> Counted.Canceller.STAFF;
            default -> Counted.Canceller.CUSTOMER;
        };
    }

    private static Counted ticket(Tuple row, Steps done) {
        var status = VisitStatus.valueOf(row.get("status", String.class));
        var by = done.cancelledByRule()
                ? Counted.Canceller.RULE
                : done.cancelledByStaff() ? Counted.Canceller.STAFF : Counted.Canceller.CUSTOMER;
        return new Counted(
                row.get("place", String.class),
                row.get("kind", String.class),
                status,
                status == VisitStatus.CANCELLED ? by : null,
                null,
                attended(row, done.steps()),
                items(row));
    }

    private static Counted.Attended attended(Tuple row, List<Timeline.Step> steps) {
        var ids = List.of(row.get("items", String[].class)).stream()
                .map(UUID::fromString)
                .toList();
        var names = row.get("services", String[].class);
        var services = new HashMap<UUID, String>();
        IntStream.range(0, ids.size()).forEach(at -> services.put(ids.get(at), names[at]));
        return new Counted.Attended(
                row.get("arrived_at", Instant.class),
                row.get("priority", String.class),
                row.get("entered_later", Boolean.class) ? ofPaper(row, ids) : Timeline.of(steps),
                services,
                Set.of(row.get("refused", String[].class)),
                Set.of(row.get("served", String[].class)));
    }

    private static Timeline ofPaper(Tuple row, List<UUID> items) {
        return Timeline.ofPaper(
                row.get("called_at", Instant.class),
                row.get("serving_at", Instant.class),
                row.get("ended_at", Instant.class),
                items);
    }

    private static List<Counted.Item> items(Tuple row) {
        var services = row.get("services", String[].class);
        var minutes = row.get("minutes", Integer[].class);
        return IntStream.range(0, services.length)
                .mapToObj(at -> new Counted.Item(services[at], minutes[at]))
                .toList();
    }
}
