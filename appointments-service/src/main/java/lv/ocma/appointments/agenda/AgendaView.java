package lv.ocma.appointments.agenda;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place's day: booked visits by their time, then tickets by their number. */
@Schema(name = "Agenda")
record AgendaView(
        @Schema(examples = "riga-3") String place,
        LocalDate day,

        @Schema(description = "When it was so.", examples = "2026-06-15T10:00:00+03:00")
        OffsetDateTime at,

        @Schema(description = "How many are in each state.") Map<String, Long> counts,
        List<Line> visits,

        @Schema(description = "Times of counters that nobody can book, as they are given to the live queue.")
        List<Live> live)
        implements Personal {

    /** A counter for a stretch of time. */
    @Schema(name = "AgendaLiveTime")
    record Live(
            @Schema(nullable = true, examples = "3") @Nullable
            Integer counter,

            OffsetDateTime from,
            OffsetDateTime to) {}

    /** Somebody who is expected, there or gone. */
    @Schema(name = "AgendaVisit")
    record Line(
            @Schema(
                    description = "BOOKED, LATE, WAITING, CALLED, SERVING, PARKED or DONE; new values may come.",
                    examples = "WAITING")
            String state,

            @Schema(description = "As the visit itself has it.", examples = "CHECKED_IN")
            String status,

            @Schema(nullable = true) @Nullable UUID appointment,

            @Schema(nullable = true, examples = "K7M4-94XF") @Nullable
            String reference,

            @Schema(description = "In the queue; null before check-in.", nullable = true) @Nullable
            UUID visit,

            @Schema(nullable = true, examples = "B007") @Nullable
            String number,

            @Schema(nullable = true) @Nullable OffsetDateTime start,
            @Schema(nullable = true) @Nullable OffsetDateTime end,
            @Schema(nullable = true) @Nullable OffsetDateTime arrived,

            @Schema(nullable = true, examples = "Anna Paraugs") @Nullable
            String name,

            @Schema(
                    description = "The company for which somebody comes, with its number.",
                    nullable = true,
                    examples = "SIA Paraugs, 40000000034")
            @Nullable
            String company,

            List<String> services,

            @Schema(description = "lv, en or ru.", examples = "ru")
            String language,

            @Schema(nullable = true, examples = "3") @Nullable
            Integer counter,

            @Schema(description = "Minutes by which the customer said to come late.", nullable = true) @Nullable
            Integer delay,

            @Schema(
                    description =
                            "ACCESSIBILITY, INTERPRETER, INCIDENT, OUTSIDE_HOURS, UNSERVED, LATE, PRIORITY, ENTERED_LATER; new values may come.")
            List<String> flags) {

        @Override
        public String toString() {
            return "Line[" + appointment + ", " + visit + "]";
        }
    }

    @Override
    public String toString() {
        return "AgendaView[" + place + ", " + day + "]";
    }
}
