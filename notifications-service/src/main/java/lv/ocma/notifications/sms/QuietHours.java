package lv.ocma.notifications.sms;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** When a text message may leave that is not urgent; which are urgent is for the caller to know. */
@Singleton
public class QuietHours {

    /** Who is told less before a visit can hardly act on it. */
    private static final Duration TOO_LATE = Duration.ofHours(2);

    private final LocalTime from;
    private final LocalTime until;
    private final Set<DayOfWeek> days;

    @Inject
    QuietHours(QuietSettings settings) {
        this(settings.from(), settings.until(), settings.days().orElse(Set.of()));
    }

    /** @param until after midnight where it is before {@code from}; the same for no quiet hours */
    QuietHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {
        if (days.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("ocma.sms.quiet.days leaves no day on which a text message may leave");
        }
        this.from = from;
        this.until = until;
        this.days = Set.copyOf(days);
    }

    /** The same moment, or the first after it that is not quiet. */
    public Instant firstFrom(Instant moment) {
        var at = moment;
        while (true) {
            var local = at.atZone(Zones.RIGA);
            if (days.contains(local.getDayOfWeek())) {
                at = local.toLocalDate().plusDays(1).atStartOfDay(Zones.RIGA).toInstant();
            } else if (isQuiet(local.toLocalTime())) {
                at = end(local);
            } else {
                return at;
            }
        }
    }

    /**
     * As {@link #firstFrom(Instant)}, but at once where it would come too late then.
     *
     * @param until when it is of no use any more, such as the beginning of a visit; null where it always is
     */
    public Instant firstFrom(Instant moment, @Nullable Instant until) {
        var morning = firstFrom(moment);
        return until != null && until.isBefore(morning.plus(TOO_LATE)) ? moment : morning;
    }

    private boolean isQuiet(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : from.isAfter(until) && (!time.isBefore(from) || time.isBefore(until));
    }

    /** When the clock shows the end, or where it is changed before: it may then show a time that is not quiet. */
    private Instant end(ZonedDateTime quiet) {
        var date = quiet.toLocalDate();
        var shown = (quiet.toLocalTime().isBefore(until) ? date : date.plusDays(1))
                .atTime(until)
                .atZone(Zones.RIGA);
        // In autumn it may show this time twice.
        var end = (shown.isBefore(quiet) ? shown.withLaterOffsetAtOverlap() : shown).toInstant();
        var change = Zones.RIGA.getRules().nextTransition(quiet.toInstant());
        return change != null && change.getInstant().isBefore(end) ? change.getInstant() : end;
    }
}
