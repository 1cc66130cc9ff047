package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import lv.ocma.platform.concurrency.Preconditions;
import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** Opens a wish for a change to whoever may change it and has seen it as it is; withdraws it, and lets it go on. */
@ApplicationScoped
class WishChanges {

    private final WishDoor door;
    private final Preconditions preconditions;
    private final Wishes wishes;
    private final WishEnding ending;
    private final WishJournal journal;
    private final Clock clock;

    WishChanges(
            WishDoor door,
            Preconditions preconditions,
            Wishes wishes,
            WishEnding ending,
            WishJournal journal,
            Clock clock) {
        this.door = door;
        this.preconditions = preconditions;
        this.wishes = wishes;
        this.ending = ending;
        this.journal = journal;
        this.clock = clock;
    }

    /** Locked first, so that two answers at once come one after the other. */
    WishDoor.Opened lock(UUID id, Caller caller) {
        var opened = lockUnseen(id, caller);
        requireSeen(opened);
        return opened;
    }

    WishDoor.Opened lockUnseen(UUID id, Caller caller) {
        return door.lock(id, caller);
    }

    void requireSeen(WishDoor.Opened opened) {
        preconditions.requireMatch(opened.wish().version());
    }

    @Transactional
    void withdraw(UUID id, Caller caller) {
        var opened = lock(id, caller);
        ending.withdraw(opened.wish(), clock.instant());
        journal.ended(caller, "waiting-list.withdraw", opened);
    }

    /** In the running transaction. */
    void resume(WishDoor.Opened opened, Caller caller) {
        opened.wish().resume();
        goOn(opened, caller, "waiting-list.resume");
    }

    void decline(WishDoor.Opened opened, Caller caller) {
        opened.wish().decline();
        goOn(opened, caller, "waiting-list.decline");
    }

    /** Something else may be free for it already. */
    private void goOn(WishDoor.Opened opened, Caller caller, String action) {
        wishes.flush();
        wishes.lookAgain(opened.wish().id(), clock.instant());
        journal.noted(caller, action, opened);
    }

    /** @param visit that has come of it; null where it was booked before */
    void accept(WishDoor.Opened opened, @Nullable UUID visit, Caller caller) {
        opened.wish().accept(visit, clock.instant());
        wishes.flush();
        journal.ended(caller, "waiting-list.accept", opened);
    }
}
