package lv.ocma.appointments.figure;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * What one visit adds to the figures, as it stands now. Plain calculation. Whatever has led there does not count: a move, an undo or a late entry from
 * paper changes the visit, and the difference to what it had added before is added next.
 */
final class VisitFigures {

    private static final int SECONDS_OF_A_MINUTE = 60;

    private final Counted visit;
    private final Tally tally = new Tally();

    private VisitFigures(Counted visit) {
        this.visit = visit;
    }

    static Tally of(Counted visit) {
        var figures = new VisitFigures(visit);
        figures.demand();
        figures.outcome();
        figures.planned();
        figures.attended();
        return figures.tally;
    }

    private void demand() {
        var planned = visit.planned();
        inAll(Hour.of(planned == null ? start() : planned.asked()), "asked", 1);
        inAll(Hour.of(start()), "visits", 1);
        visit.items().forEach(item -> add(Hour.of(start()), item.service(), "services", 1));
    }

    private void outcome() {
        var column = column();
        if (column == null) {
            return;
        }
        var hour = Hour.of(start());
        in(hour, Cell.ALL, column, 1);
        services().forEach(service -> in(hour, service, columnOf(service, column), 1));
    }

    /** A service ends as it did itself, also where the visit ended otherwise: one service is refused and another served. */
    private String columnOf(String service, String ofVisit) {
        var attended = visit.attended();
        if (attended == null || !isOver()) {
            return ofVisit;
        }
        if (attended.refused().contains(service)) {
            return "refused";
        }
        return attended.served().contains(service) ? "served" : ofVisit;
    }

    private boolean isOver() {
        return switch (visit.status()) {
            case SERVED, REFUSED, CONTACT_ENDED -> true;
            case BOOKED, CHECKED_IN, CALLED, SERVING, PARKED, CANCELLED, MISSED -> false;
        };
    }

    private @Nullable String column() {
        return switch (visit.status()) {
            case BOOKED, CHECKED_IN, CALLED, SERVING, PARKED -> null;
            case SERVED -> "served";
            case REFUSED -> "refused";
            case CONTACT_ENDED -> "contact_ended";
            case MISSED -> "no_shows";
            case CANCELLED ->
                Objects.requireNonNullElse(visit.cancelledBy(), Counted.Canceller.RULE)
                        .column();
        };
    }

    private void planned() {
        var planned = visit.planned();
        if (planned == null) {
            return;
        }
        var asked = planned.asked().atZone(Zones.RIGA).toLocalDate();
        var days = Math.max(
                0,
                ChronoUnit.DAYS.between(
                        asked, planned.start().atZone(Zones.RIGA).toLocalDate()));
        inAll(Hour.of(start()), "lead_days", (int) days);
        inAll(Hour.of(start()), Histogram.LEAD.column(days), 1);
        if (visit.status() == VisitStatus.CANCELLED) {
            return;
        }
        var from = planned.start();
        for (var item : visit.items()) {
            var to = from.plus(Duration.ofMinutes(item.minutes()));
            Hour.split(from, to).forEach((hour, seconds) -> add(hour, item.service(), "booked_seconds", seconds));
            from = to;
        }
    }

    private void attended() {
        var attended = visit.attended();
        if (attended == null) {
            return;
        }
        served(attended);
        var called = attended.timeline().called();
        if (called == null) {
            return;
        }
        var hour = Hour.of(attended.arrived());
        int waited =
                (int) Math.max(0, Duration.between(attended.arrived(), called).toSeconds());
        inAll(hour, "waited_seconds", waited);
        inAll(hour, Histogram.WAITED.column(minutes(waited)), 1);
        if (attended.need() != null) {
            inAll(hour, Tally.NEED + attended.need(), 1);
        }
    }

    private void served(Counted.Attended attended) {
        var stretches = attended.timeline().stretches();
        var byService = new LinkedHashMap<String, List<Timeline.Stretch>>();
        for (var stretch : stretches) {
            Hour.split(stretch.from(), stretch.to())
                    .forEach((hour, seconds) -> addOf(stretch, attended.services(), hour, seconds));
            byService.computeIfAbsent(Cell.ALL, each -> new ArrayList<>()).add(stretch);
            var service = service(stretch, attended.services());
            if (service != null) {
                byService.computeIfAbsent(service, each -> new ArrayList<>()).add(stretch);
            }
        }
        if (isOver()) {
            byService.forEach(this::took);
        }
    }

    private void addOf(Timeline.Stretch stretch, Map<UUID, String> services, Hour hour, int seconds) {
        // As the staffed time that it is held against: whoever was handed over was served at another place before.
        var place = Objects.requireNonNullElse(stretch.place(), visit.place());
        tally.add(Cell.at(place, hour, Cell.ALL, visit.channel()), "served_seconds", seconds);
        var service = service(stretch, services);
        if (service != null) {
            tally.add(Cell.at(place, hour, service, visit.channel()), "served_seconds", seconds);
        }
    }

    private void took(String service, List<Timeline.Stretch> stretches) {
        var hour = Hour.of(stretches.getFirst().from());
        int seconds = stretches.stream().mapToInt(Timeline.Stretch::seconds).sum();
        in(hour, service, "service_seconds", seconds);
        in(hour, service, Histogram.SERVICE.column(minutes(seconds)), 1);
    }

    private static @Nullable String service(Timeline.Stretch stretch, Map<UUID, String> services) {
        return stretch.item() == null ? null : services.get(stretch.item());
    }

    /** The booked start, or the moment at which the ticket was taken. */
    private Instant start() {
        return visit.planned() == null
                ? Objects.requireNonNull(visit.attended()).arrived()
                : visit.planned().start();
    }

    /** Begun ones count: who waits five minutes and a second does not wait five minutes at most. */
    private static long minutes(int seconds) {
        return Math.ceilDiv(seconds, SECONDS_OF_A_MINUTE);
    }

    /** Once for the visit as a whole, and once for each of its services. */
    private void inAll(Hour hour, String column, int amount) {
        Stream.concat(Stream.of(Cell.ALL), services()).forEach(service -> in(hour, service, column, amount));
    }

    private Stream<String> services() {
        return visit.items().stream().map(Counted.Item::service).distinct();
    }

    /** What adds up over the services of a visit. */
    private void add(Hour hour, String service, String column, int amount) {
        in(hour, Cell.ALL, column, amount);
        in(hour, service, column, amount);
    }

    private void in(Hour hour, String service, String column, int amount) {
        tally.add(Cell.at(visit.place(), hour, service, visit.channel()), column, amount);
    }
}
