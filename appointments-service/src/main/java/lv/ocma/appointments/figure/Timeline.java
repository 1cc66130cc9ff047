package lv.ocma.appointments.figure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitStatus;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/**
 * When somebody in the queue was called and served, by the steps that were not taken back. Plain calculation.
 *
 * @param called for the first time; null where they never were
 * @param stretches in which they were served, in order; one that goes on is none yet
 */
record Timeline(@Nullable Instant called, List<Stretch> stretches) {

    /**
     * @param item the service that it was for; null where none was ended
     * @param place of the counter; null for that at which the visit is now
     */
    record Stretch(
            @Nullable UUID item,
            Instant from,
            Instant to,
            @Nullable String place) {

        Stretch(@Nullable UUID item, Instant from, Instant to) {
            this(item, from, to, null);
        }

        /** Nobody is served overnight: whoever ends a visit the next day had forgotten to. */
        private boolean isOfOneDay() {
            return from.atZone(Zones.RIGA)
                    .toLocalDate()
                    .equals(to.atZone(Zones.RIGA).toLocalDate());
        }

        /** Two instances may have noted its ends, whose clocks differ. */
        int seconds() {
            return (int) Math.max(0, Duration.between(from, to).toSeconds());
        }
    }

    /**
     * One thing that was done.
     *
     * @param place of the counter at which it was; null where it was at none, or that is there no more
     */
    record Step(
            VisitStatus from,
            VisitStatus to,
            @Nullable UUID item,
            Instant at,
            @Nullable String place) {

        /** Whether it ends a stretch: a service is over, or the customer leaves the counter. */
        private boolean ends() {
            return from == VisitStatus.SERVING && (item != null || to != VisitStatus.SERVING);
        }
    }

    static Timeline of(List<Step> steps) {
        Instant called = null;
        Instant since = null;
        String place = null;
        var stretches = new ArrayList<Stretch>();
        for (var step : steps) {
            if (called == null && step.to() == VisitStatus.CALLED) {
                called = step.at();
            }
            if (since != null && step.ends()) {
                stretches.add(new Stretch(step.item(), since, step.at(), place));
                since = step.at();
            }
            if (step.to() != VisitStatus.SERVING) {
                since = null;
            } else if (since == null) {
                since = step.at();
                place = step.place();
            }
        }
        return new Timeline(
                called, stretches.stream().filter(Stretch::isOfOneDay).toList());
    }

    /** Of a visit from paper only the whole time is known: each service has an equal part of it. */
    static Timeline ofPaper(Instant called, Instant served, Instant ended, List<UUID> items) {
        var each = Duration.between(served, ended).dividedBy(items.size());
        var stretches = new ArrayList<Stretch>();
        var from = served;
        for (var item : items) {
            var to = stretches.size() == items.size() - 1 ? ended : from.plus(each);
            stretches.add(new Stretch(item, from, to));
            from = to;
        }
        return new Timeline(called, List.copyOf(stretches));
    }
}
