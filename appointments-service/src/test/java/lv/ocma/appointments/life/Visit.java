package lv.ocma.appointments.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** What the model knows of one visit. */
final class Visit {

    private static final Set<String> LIVE = Set.of("BOOKED", "CHECKED_IN", "CALLED", "SERVING", "PARKED");

    final String id;

    /** Visits of one customer, whose limits they share. */
    final String family;

    final String manageToken;
    final Map<String, Integer> items;
    String place;
    Instant start;

    /** Null while no counter is kept for it. */
    @Nullable
    Span kept;

    String status = "BOOKED";
    boolean isInQueue;
    boolean marked;

    /** Whether another time is to be looked for. */
    boolean isDue;

    /** How often another time was proposed since it is marked. */
    int asked;

    /** Whether its customer was told that it cannot be, with another time or without. */
    boolean isTold;

    /** The time that is kept for it as proposed. */
    @Nullable
    Span proposed;

    boolean confirmed;

    /** Up to which delay its time is kept, in minutes. */
    int delay;

    int changes;

    /** How many changes it had when it was held against the service last. */
    int checked;

    int events;
    String last;

    /** Items that are still to be served, once it is in the queue. */
    int open;

    /** Items that were served, and not refused. */
    int served;

    int counter;

    /** The step that can be taken back, by the status before it; null where there is none. */
    @Nullable
    String before;

    Visit(
            String id,
            String family,
            String manageToken,
            String place,
            Span time,
            Map<String, Integer> items,
            String last) {
        this.id = id;
        this.family = family;
        this.manageToken = manageToken;
        this.place = place;
        this.start = time.start();
        this.kept = time;
        this.items = new TreeMap<>(items);
        this.last = last;
        this.changes = 1;
        this.events = 1;
    }

    Span time(Map<String, Integer> minutes) {
        return Span.from(start, length(items, minutes));
    }

    static Duration length(Map<String, Integer> items, Map<String, Integer> minutes) {
        return Duration.ofMinutes(items.entrySet().stream()
                .mapToLong(item -> (long) item.getValue() * minutes.getOrDefault(item.getKey(), 0))
                .sum());
    }

    /** Something was done with it, of which so many events tell. */
    void changed(String what, int told) {
        last = what;
        changes++;
        events += told;
    }

    /** It has another time, which is kept for it. */
    void movedTo(String otherPlace, Span time) {
        place = otherPlace;
        start = time.start();
        kept = time;
        isMarked(false);
        confirmed = false;
        delay = 0;
    }

    private void isMarked(boolean now) {
        marked = now;
        isDue = now;
        asked = 0;
        isTold = false;
        proposed = null;
    }

    /** Its place has no room for it. */
    void mark() {
        isMarked(true);
        changed("MARK", 0);
    }

    /** Its place has room for it after all; whoever was asked for another time is told. */
    void stand() {
        int told = isTold ? 1 : 0;
        isMarked(false);
        changed("MARK", told);
    }

    void propose(Span time) {
        proposed = time;
        asked++;
        isTold = true;
        changed("PROPOSE", 1);
    }

    /** That it cannot be, as nothing of its changes. */
    void tell() {
        isTold = true;
        events++;
    }

    /** The place has no room for what is proposed either, of which its customer, who may be about to answer, is told. */
    void withdraw() {
        proposed = null;
        isDue = true;
        changed("WITHDRAW_PROPOSAL", 1);
    }

    /** What is kept for it, and is not in its way. */
    Set<String> own() {
        return Set.of(id, proposedTo(id));
    }

    static String proposedTo(String visit) {
        return "proposed to " + visit;
    }

    void become(String next) {
        status = next;
    }

    /** It has come to its end on the day, and what is kept for it still is there for others. */
    void gaveBack(Instant now) {
        if (!isLive() && !status.equals("MISSED")) {
            kept = start.isAfter(now) ? null : kept;
            proposed = null;
        }
    }

    int persons() {
        return items.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isLive() {
        return LIVE.contains(status);
    }

    boolean isAtACounter() {
        return status.equals("CALLED") || status.equals("SERVING");
    }

    LocalDate day() {
        return LocalDate.ofInstant(start, Zones.RIGA);
    }

    @Override
    public String toString() {
        return status + " " + place + " " + start + " " + items + " " + last;
    }
}
