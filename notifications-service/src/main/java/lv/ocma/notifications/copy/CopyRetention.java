package lv.ocma.notifications.copy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long what a copy says is kept from its making (P5), by configuration for each kind; why so long stands in ADR 0176. */
@ApplicationScoped
class CopyRetention {

    private final Clock clock;
    private final Map<CopyKind, Period> kept = new EnumMap<>(CopyKind.class);

    CopyRetention(
            Clock clock,
            @ConfigProperty(name = "ocma.copy-retention.submission") Period submission,
            @ConfigProperty(name = "ocma.copy-retention.refusal") Period refusal,
            @ConfigProperty(name = "ocma.copy-retention.reply") Period reply,
            @ConfigProperty(name = "ocma.copy-retention.message") Period message) {
        this.clock = clock;
        keep(CopyKind.SUBMISSION, submission);
        keep(CopyKind.REFUSAL, refusal);
        keep(CopyKind.REPLY, reply);
        keep(CopyKind.MESSAGE, message);
    }

    private void keep(CopyKind kind, Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalStateException("copies are kept for a day at least, not " + period);
        }
        kept.put(kind, period);
    }

    /** Those of the kind that were made before are over their time. */
    Instant keptSince(CopyKind kind) {
        return Zones.today(clock)
                .minus(Objects.requireNonNull(kept.get(kind)))
                .atStartOfDay(Zones.RIGA)
                .toInstant();
    }

    Instant now() {
        return clock.instant();
    }
}
