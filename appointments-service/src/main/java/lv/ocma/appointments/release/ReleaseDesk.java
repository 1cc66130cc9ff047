package lv.ocma.appointments.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.appointments.claim.PlaceDay;
import lv.ocma.appointments.queue.QueuePlaces;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Gives what nobody has booked or holds to the live queue, and takes back what is still to come. It leaves search and booking in the same transaction, by
 * the lock and the row of the day that a booking takes as well.
 */
@ApplicationScoped
class ReleaseDesk {

    /** A release does not change; it is only taken back. */
    static final long VERSION = 0;

    private static final String KIND = "live-release";

    private final QueuePlaces places;
    private final BookableDays days;
    private final LiveReleases releases;
    private final Preconditions preconditions;
    private final Audit audit;

    ReleaseDesk(
            QueuePlaces places, BookableDays days, LiveReleases releases, Preconditions preconditions, Audit audit) {
        this.places = places;
        this.days = days;
        this.releases = releases;
        this.preconditions = preconditions;
        this.audit = audit;
    }

    @Transactional
    LiveReleaseView release(String place, NewLiveRelease wanted, Caller caller) {
        places.requireStaff(place, caller);
        var now = places.now();
        var window = wanted.require(place, now);
        var counter = counter(place, wanted.counter());
        var day = PlaceDay.of(place, now);
        var times = days.lockUnbooked(day, window).stream()
                .filter(time -> counter == null || time.counter().equals(counter))
                .toList();
        if (times.isEmpty()) {
            throw new Conflict("nothing-to-release");
        }
        var release = new LiveRelease(Ids.next(), place, window, times, null);
        releases.add(release, day.day(), by(caller), now);
        days.recount(day);
        audit.change(caller, "queue.release-unbooked", KIND, release.id(), place);
        return shown(release);
    }

    @Transactional
    void takeBack(String place, UUID id, Caller caller) {
        places.requireStaff(place, caller);
        var day = PlaceDay.of(place, places.now());
        // As a release: of two that take back one, the second sees what the first has done.
        days.lock(day);
        var release = releases.find(place, id).orElseThrow(() -> new NotFound("not-found"));
        preconditions.requireMatch(VERSION);
        var now = places.now();
        if (!release.isOpen(now)) {
            throw new Conflict("release-over");
        }
        releases.takeBack(id, by(caller), now);
        days.recount(day);
        audit.change(caller, "queue.take-back-release", KIND, id, place);
    }

    List<LiveReleaseView> today(String place, Caller caller) {
        places.requireStaff(place, caller);
        return releases.on(place, places.today()).stream().map(this::shown).toList();
    }

    private LiveReleaseView shown(LiveRelease release) {
        return LiveReleaseView.of(release, days.numbers(release.place()), places.now());
    }

    /** Whether it is paused just now is no matter. */
    private @Nullable String counter(String place, @Nullable Integer number) {
        if (number == null) {
            return null;
        }
        return days.numbers(place).entrySet().stream()
                .filter(each -> each.getValue().equals(number))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new Invalid(Violation.body("/counter", "unknown-counter")));
    }

    private static String by(Caller caller) {
        return Objects.requireNonNull(caller.subject(), "an employee");
    }
}
