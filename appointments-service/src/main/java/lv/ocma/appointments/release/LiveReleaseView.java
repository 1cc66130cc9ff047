package lv.ocma.appointments.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a manager gave to the live queue, as staff see it. */
@Schema(name = "LiveRelease")
@JsonInclude(JsonInclude.Include.NON_NULL)
record LiveReleaseView(
        UUID id,
        @Schema(examples = "riga-3") String place,
        @Schema(examples = "2026-06-15T13:00:00+03:00") OffsetDateTime from,
        @Schema(examples = "2026-06-15T15:00:00+03:00") OffsetDateTime to,

        @Schema(description = "Of all counters together.", examples = "90")
        int minutes,

        @Schema(description = "What was free, and is given.")
        List<Time> times,

        @Schema(description = "Absent while it holds.") @Nullable
        OffsetDateTime takenBackAt,

        @Schema(
                description =
                        "What may be done now: `withdrawal`, while something of it is to come; new values may come.")
        List<String> actions) {

    /** A counter for a stretch of time. */
    @Schema(name = "LiveTime")
    record Time(
            @Schema(description = "Number of the counter; null where it is no more.", nullable = true, examples = "2")
            @Nullable
            Integer counter,

            @Schema(examples = "2026-06-15T13:00:00+03:00") OffsetDateTime from,
            @Schema(examples = "2026-06-15T13:45:00+03:00") OffsetDateTime to) {}

    static LiveReleaseView of(LiveRelease release, Map<String, Integer> numbers, Instant now) {
        var minutes = release.times().stream()
                .map(time ->
                        Duration.between(time.during().start(), time.during().end()))
                .reduce(Duration.ZERO, Duration::plus)
                .toMinutes();
        return new LiveReleaseView(
                release.id(),
                release.place(),
                local(release.asked().start()),
                local(release.asked().end()),
                Math.toIntExact(minutes),
                release.times().stream()
                        .map(time -> new Time(
                                numbers.get(time.counter()),
                                local(time.during().start()),
                                local(time.during().end())))
                        .toList(),
                release.takenBackAt() == null ? null : local(release.takenBackAt()),
                release.isOpen(now) ? List.of("withdrawal") : List.of());
    }

    private static OffsetDateTime local(Instant instant) {
        return Zones.inRiga(instant);
    }

    /** The shape of a list, for the API reference. */
    @Schema(name = "LiveReleases")
    record Listed(List<LiveReleaseView> items, @Nullable String next) {}
}
