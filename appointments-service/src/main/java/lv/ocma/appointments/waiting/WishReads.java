package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Shows wishes to those whom they concern; each look is recorded before it is answered (V2). */
@ApplicationScoped
class WishReads {

    /** Who is further back is told so, and nobody counts for long. */
    private static final int MOST_AHEAD = 100;

    private final WishDoor door;
    private final WishTimes times;
    private final Offers offers;
    private final Line line;
    private final WishJournal journal;

    WishReads(WishDoor door, WishTimes times, Offers offers, Line line, WishJournal journal) {
        this.door = door;
        this.times = times;
        this.offers = offers;
        this.line = line;
        this.journal = journal;
    }

    /**
     * What is shown of a wish and does not stand in it.
     *
     * @param persons by service
     * @param ahead null once it has ended
     */
    record Beside(
            Map<String, Integer> persons,
            Offers.@Nullable Offer offer,
            @Nullable Integer ahead) {}

    /** What is answered and the version that it shows. */
    record Versioned(WishView view, long version) {}

    Versioned one(UUID id, Caller caller) {
        var opened = door.find(id, caller);
        journal.read(caller, opened);
        return shown(opened);
    }

    /** Of a wish whose change is stored. */
    Versioned shown(WishDoor.Opened opened) {
        var wish = opened.wish();
        var beside = new Beside(
                times.personsOf(wish),
                offers.open(wish.id()).orElse(null),
                wish.isLive() ? line.ahead(wish.id(), MOST_AHEAD) : null);
        return new Versioned(WishView.of(opened, beside), wish.version());
    }
}
