package lv.ocma.appointments.steering;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import lv.ocma.appointments.queue.QueueDays;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether tickets are given today. */
@Schema(
        name = "TicketSettings",
        requiredProperties = {"tickets", "remote"})
record TicketSettings(
        @Schema(
                description = "GIVEN, or STOPPED for the rest of the day; booked visits go on.",
                enumeration = {"GIVEN", "STOPPED"},
                examples = "GIVEN")
        @Nullable
        String tickets,

        @Schema(
                description = "Remote ones: BY_HOURS of the rule, OPEN while the place is, or CLOSED.",
                enumeration = {"BY_HOURS", "OPEN", "CLOSED"},
                examples = "BY_HOURS")
        @Nullable
        String remote) {

    private static final String STOPPED = "STOPPED";
    private static final List<String> TICKETS = List.of("GIVEN", STOPPED);
    private static final List<String> REMOTE = List.of("BY_HOURS", "OPEN", "CLOSED");

    static TicketSettings of(QueueDays.State state) {
        return new TicketSettings(TICKETS.get(state.ticketsStopped() ? 1 : 0), REMOTE.get(remote(state)));
    }

    /** What they are is also their version: whoever has seen the same may change them. */
    static long version(QueueDays.State state) {
        return (state.ticketsStopped() ? 1 : 0) + 2L * remote(state);
    }

    private static int remote(QueueDays.State state) {
        return state.remoteOpen() == null ? 0 : state.remoteOpen() ? 1 : 2;
    }

    void requireValid() {
        if (!TICKETS.contains(String.valueOf(tickets))) {
            throw new Invalid(
                    Violation.body("/tickets", "one-of", java.util.Map.of("values", String.join(", ", TICKETS))));
        }
        if (!REMOTE.contains(String.valueOf(remote))) {
            throw new Invalid(
                    Violation.body("/remote", "one-of", java.util.Map.of("values", String.join(", ", REMOTE))));
        }
    }

    @JsonIgnore
    boolean isStopped() {
        return STOPPED.equals(tickets);
    }

    /** Null where the hours of the rule hold. */
    @Nullable
    Boolean remoteOpen() {
        return "BY_HOURS".equals(remote) ? null : Boolean.valueOf("OPEN".equals(remote));
    }
}
