package lv.ocma.appointments.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.appointments.figure.Counted.Attended;
import lv.ocma.appointments.figure.Counted.Canceller;
import lv.ocma.appointments.figure.Counted.Item;
import lv.ocma.appointments.figure.Counted.Planned;
import lv.ocma.appointments.figure.Timeline.Stretch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VisitFiguresTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID THIRD = new UUID(0, 3);
    private static final List<Item> ITEMS =
            List.of(new Item("passport", 20), new Item("passport", 20), new Item("card", 15));

    /** Asked on Monday at 22:10, for Thursday at 9:30 in Latvia. */
    private static final Planned PLANNED =
            new Planned(Instant.parse("2026-06-15T19:10:00Z"), Instant.parse("2026-06-18T06:30:00Z"));

    @Test
    void a_visit_counts_once_as_a_whole_and_once_for_each_of_its_services() {
        var figures = figures(booked(VisitStatus.BOOKED, null, null));
        assertEquals(Map.of("asked", 1), at(figures, "2026-06-15 22 *"));
        assertEquals(
                Map.of("visits", 1, "services", 3, "lead_days", 3, "lead_3", 1, "booked_seconds", 1800),
                at(figures, "2026-06-18 9 *"));
        assertEquals(
                Map.of("visits", 1, "services", 2, "lead_days", 3, "lead_3", 1, "booked_seconds", 1800),
                at(figures, "2026-06-18 9 passport"));
        assertEquals(Map.of("booked_seconds", 1500), at(figures, "2026-06-18 10 *"));
        assertEquals(Map.of("booked_seconds", 600), at(figures, "2026-06-18 10 passport"));
        assertEquals(Map.of("booked_seconds", 900), at(figures, "2026-06-18 10 card"));
    }

    @Test
    void a_service_ends_as_it_did_itself_and_the_visit_as_a_whole() {
        var came = Instant.parse("2026-06-18T06:20:00Z");
        var attended =
                new Attended(came, null, new Timeline(null, List.of()), Map.of(), Set.of("passport"), Set.of("card"));
        var served = figures(booked(VisitStatus.SERVED, null, attended));
        assertEquals(1, at(served, "2026-06-18 9 *").get("served"));
        assertEquals(1, at(served, "2026-06-18 9 passport").get("refused"));
        assertEquals(null, at(served, "2026-06-18 9 passport").get("served"));
        assertEquals(1, at(served, "2026-06-18 9 card").get("served"));
        var ended = figures(booked(VisitStatus.CONTACT_ENDED, null, attended));
        assertEquals(1, at(ended, "2026-06-18 9 *").get("contact_ended"));
        assertEquals(1, at(ended, "2026-06-18 9 card").get("served"));
        var cancelled = figures(booked(VisitStatus.CANCELLED, Canceller.STAFF, attended));
        assertEquals(1, at(cancelled, "2026-06-18 9 passport").get("cancelled_by_staff"));
    }

    private static Attended attended(
            Instant came, @Nullable String need, Timeline timeline, Map<UUID, String> services) {
        return new Attended(came, need, timeline, services, Set.of(), Set.of());
    }

    @Test
    void who_has_cancelled_is_told_and_the_time_is_booked_no_more() {
        var figures = figures(booked(VisitStatus.CANCELLED, Canceller.STAFF, null));
        assertEquals(
                Map.of("visits", 1, "services", 1, "lead_days", 3, "lead_3", 1, "cancelled_by_staff", 1),
                at(figures, "2026-06-18 9 card"));
        assertEquals(Map.of(), at(figures, "2026-06-18 10 *"));
    }

    @Test
    void waiting_falls_in_the_hour_of_the_arrival_and_service_in_that_in_which_it_began() {
        var came = Instant.parse("2026-06-18T06:20:00Z");
        var served = Instant.parse("2026-06-18T07:00:00Z");
        var timeline = new Timeline(
                Instant.parse("2026-06-18T06:58:20Z"),
                List.of(
                        new Stretch(FIRST, served, served.plusSeconds(600)),
                        new Stretch(SECOND, served.plusSeconds(600), served.plusSeconds(1000)),
                        new Stretch(THIRD, served.plusSeconds(1000), served.plusSeconds(1300))));
        var attended =
                attended(came, "DISABILITY", timeline, Map.of(FIRST, "passport", SECOND, "passport", THIRD, "card"));
        var figures = figures(booked(VisitStatus.SERVED, null, attended));
        var ofNine = at(figures, "2026-06-18 9 card");
        assertEquals(2300, ofNine.get("waited_seconds"));
        assertEquals(1, ofNine.get("waited_45"));
        assertEquals(1, ofNine.get("need:DISABILITY"));
        assertEquals(1, ofNine.get("served"));
        assertEquals(
                Map.of("served_seconds", 300, "service_seconds", 300, "service_5", 1, "booked_seconds", 900),
                at(figures, "2026-06-18 10 card"));
        assertEquals(1000, at(figures, "2026-06-18 10 passport").get("service_seconds"));
        assertEquals(1300, at(figures, "2026-06-18 10 *").get("service_seconds"));
    }

    @Test
    void minutes_served_before_somebody_was_handed_over_are_those_of_the_place_that_served_them() {
        var came = Instant.parse("2026-06-18T06:20:00Z");
        var parts = new Timeline(
                came,
                List.of(
                        new Stretch(null, came, came.plusSeconds(60), "jelgava"),
                        new Stretch(FIRST, came.plusSeconds(90), came.plusSeconds(120))));
        var attended = attended(came, null, parts, Map.of(FIRST, "card"));
        var served = VisitFigures.of(booked(VisitStatus.SERVED, null, attended)).rows().stream()
                .filter(row -> row.hour() == 9 && row.service().equals(Cell.ALL))
                .collect(Collectors.toMap(Tally.Row::place, Tally.Row::amounts));
        assertEquals(Map.of("served_seconds", 60), served.get("jelgava"));
        assertEquals(30, Objects.requireNonNull(served.get("riga-3")).get("served_seconds"));
        assertEquals(90, Objects.requireNonNull(served.get("riga-3")).get("service_seconds"));
    }

    @Test
    void who_is_still_served_or_was_never_called_has_no_service_time_and_no_waiting() {
        var came = Instant.parse("2026-06-18T06:20:00Z");
        var half = new Timeline(came, List.of(new Stretch(FIRST, came, came.plusSeconds(60))));
        var going = figures(booked(VisitStatus.SERVING, null, attended(came, null, half, Map.of(FIRST, "card"))));
        assertEquals(60, at(going, "2026-06-18 9 *").get("served_seconds"));
        assertEquals(null, at(going, "2026-06-18 9 *").get("service_seconds"));
        var never = new Timeline(null, List.of());
        var left = figures(new Counted(
                "riga-3",
                "LIVE",
                VisitStatus.CANCELLED,
                Canceller.RULE,
                null,
                attended(came, "DISABILITY", never, Map.of()),
                List.of(new Item("card", 15))));
        assertEquals(
                Map.of("asked", 1, "visits", 1, "services", 1, "cancelled_by_rule", 1), at(left, "2026-06-18 9 card"));
    }

    @Test
    void what_is_taken_from_itself_is_nothing() {
        var tally = VisitFigures.of(booked(VisitStatus.BOOKED, null, null));
        tally.take(VisitFigures.of(booked(VisitStatus.BOOKED, null, null)));
        assertEquals(List.of(), tally.withDays().rows());
    }

    private static Map<String, Integer> at(Map<String, Map<String, Integer>> figures, String cell) {
        return figures.getOrDefault(cell, Map.of());
    }

    private static Counted booked(VisitStatus status, @Nullable Canceller cancelledBy, @Nullable Attended attended) {
        return new Counted("riga-3", "PORTAL", status, cancelledBy, PLANNED, attended, ITEMS);
    }

    private static Map<String, Map<String, Integer>> figures(Counted visit) {
        return VisitFigures.of(visit).rows().stream()
                .collect(Collectors.toMap(
                        row -> row.day() + " " + row.hour() + " " + row.service(),
                        row -> new TreeMap<>(row.amounts())));
    }
}
