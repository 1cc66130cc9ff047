package lv.ocma.appointments.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * One visit of the day as it is stored; what it is now follows from it and the time. Plain calculation.
 *
 * @param status of the visit
 * @param interpreter whether the customer said that they need one (C8)
 * @param accessible whether the customer said what they need in order to be received (C8)
 * @param company for which somebody comes, with its number (R1)
 * @param delay minutes by which the customer said to come late; null where nothing was said
 */
record AgendaLine(
        String status,
        @Nullable UUID appointment,
        @Nullable String reference,
        @Nullable Instant start,
        @Nullable Instant end,
        boolean outsideHours,
        boolean unserved,
        boolean interpreter,
        boolean accessible,
        @Nullable Integer delay,
        String language,
        @Nullable String name,
        @Nullable String company,
        List<String> services,
        Queued queued) {

    /** What the queue knows; empty before check-in. */
    record Queued(
            @Nullable UUID visit,
            @Nullable String number,
            @Nullable Instant arrived,
            @Nullable String counter,
            @Nullable String priority,
            boolean late,
            boolean warned,
            boolean enteredLater) {}

    /** @param lateAfter minutes after the start until which the time counts */
    String state(Instant now, int lateAfter) {
        return switch (status) {
            case "BOOKED" -> isOverdue(now, lateAfter) ? "LATE" : "BOOKED";
            case "CHECKED_IN" -> "WAITING";
            case "CALLED", "SERVING", "PARKED" -> status;
            default -> "DONE";
        };
    }

    private boolean isOverdue(Instant now, int lateAfter) {
        return start != null
                && now.isAfter(start.plus(Duration.ofMinutes(Math.max(lateAfter, delay == null ? 0 : delay))));
    }

    List<String> flags() {
        var flags = new ArrayList<String>();
        if (queued.priority() != null) {
            flags.add("PRIORITY");
        }
        if (accessible || "DISABILITY".equals(queued.priority())) {
            flags.add("ACCESSIBILITY");
        }
        if (interpreter) {
            flags.add("INTERPRETER");
        }
        if (queued.warned()) {
            flags.add("INCIDENT");
        }
        if (outsideHours) {
            flags.add("OUTSIDE_HOURS");
        }
        if (unserved) {
            flags.add("UNSERVED");
        }
        if (queued.late()) {
            flags.add("LATE");
        }
        if (queued.enteredLater()) {
            flags.add("ENTERED_LATER");
        }
        return flags;
    }

    AgendaView.Line shown(Instant now, int lateAfter, @Nullable Integer counter) {
        return new AgendaView.Line(
                state(now, lateAfter),
                status,
                appointment,
                reference,
                queued.visit(),
                queued.number(),
                local(start),
                local(end),
                local(queued.arrived()),
                name,
                company,
                services,
                language,
                counter,
                delay,
                flags());
    }

    private static @Nullable OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : Zones.inRiga(instant);
    }

    /** Names nobody: a line may end up in a log. */
    @Override
    public String toString() {
        return "AgendaLine[…]";
    }
}
