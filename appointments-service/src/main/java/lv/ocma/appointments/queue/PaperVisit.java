package lv.ocma.appointments.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.Wanted;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit that was served while the systems were down, as it stands on paper. */
@Schema(
        name = "PaperVisit",
        description =
                "Of a booked visit its `appointment`, of who had a ticket before the outage the `ticket`, of anybody else the `services`.",
        requiredProperties = {"counter", "arrived", "called", "ended"})
record PaperVisit(
        @Schema(description = "Id of the booked visit.", nullable = true) @Nullable
        UUID appointment,

        @Schema(
                description =
                        "Id of the ticket of somebody who waited when the systems went away, also where the end of the day has ended it.",
                nullable = true)
        @Nullable
        UUID ticket,

        @Schema(
                description =
                        "Ids of services, one for each person served: as many as one ticket is for, up to 10 services of up to 10 persons each.",
                nullable = true,
                examples = "[\"passport\"]")
        @Nullable
        List<String> services,

        @Schema(description = "Number of the counter.", examples = "3") @Nullable
        Integer counter,

        @Schema(examples = "2026-06-15T09:50:00+03:00") @Nullable
        OffsetDateTime arrived,

        @Schema(examples = "2026-06-15T10:05:00+03:00") @Nullable
        OffsetDateTime called,

        @Schema(examples = "2026-06-15T10:20:00+03:00") @Nullable
        OffsetDateTime ended,

        @Schema(description = "Whether an identity document was seen (C6).", nullable = true) @Nullable
        Boolean identityDocumentSeen) {

    /**
     * In order, of one day that is today or not long ago, none of them to come; exactly one of booking, ticket and services.
     *
     * @param days how long ago the day may be
     */
    void requireValid(Instant now, int days) {
        var violations = new ArrayList<Violation>();
        var named = (appointment == null ? 0 : 1) + (ticket == null ? 0 : 1) + (services == null ? 0 : 1);
        if (named != 1 || (services != null && services.isEmpty())) {
            violations.add(Violation.body("", "appointment-or-services"));
        }
        if (services != null) {
            bounded(services, violations);
        }
        check("/arrived", arrived, null, now, days, violations);
        check("/called", called, arrived, now, days, violations);
        check("/ended", ended, called, now, days, violations);
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private static void bounded(List<@Nullable String> services, List<Violation> violations) {
        var persons = services.stream().collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));
        if (persons.size() > Slot.MAX_SERVICES) {
            violations.add(Violation.body("/services", "too-many-services", Map.of("max", Slot.MAX_SERVICES)));
        }
        if (persons.values().stream().anyMatch(each -> each > Wanted.MAX_PERSONS)) {
            violations.add(Violation.body("/services", "too-many-persons", Map.of("max", Wanted.MAX_PERSONS)));
        }
    }

    private static void check(
            String pointer,
            @Nullable OffsetDateTime time,
            @Nullable OffsetDateTime earlier,
            Instant now,
            int days,
            List<Violation> violations) {
        if (time == null) {
            return;
        }
        if (time.toInstant().isAfter(now)
                || local(time).isBefore(local(now.atOffset(ZoneOffset.UTC)).minusDays(days))) {
            violations.add(Violation.body(pointer, "paper-day", Map.of("days", days)));
        } else if (earlier != null && time.isBefore(earlier)) {
            violations.add(Violation.body(pointer, "times-in-order"));
        } else if (earlier != null && !local(time).equals(local(earlier))) {
            violations.add(Violation.body(pointer, "same-day"));
        }
    }

    /** On which they were there. */
    LocalDate day() {
        return local(Objects.requireNonNull(arrived));
    }

    private static LocalDate local(OffsetDateTime time) {
        return time.atZoneSameInstant(Zones.RIGA).toLocalDate();
    }
}
