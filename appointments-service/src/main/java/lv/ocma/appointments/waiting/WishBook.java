package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.limit.Customer;
import lv.ocma.platform.security.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes new wishes down, and counts those that there are; in the running transaction. */
@ApplicationScoped
class WishBook {

    private final Wishes wishes;
    private final WishReads reads;
    private final WishJournal journal;

    /** Everyone who tries the API is one of a few demo users: as a person each would soon wait for too much. */
    private final boolean personsAreShared;

    WishBook(
            Wishes wishes,
            WishReads reads,
            WishJournal journal,
            @ConfigProperty(name = "ocma.demo-credentials") boolean demoCredentials) {
        this.wishes = wishes;
        this.reads = reads;
        this.journal = journal;
        this.personsAreShared = demoCredentials;
    }

    WishReads.Versioned add(WishDoor.Opened opened, Caller caller) {
        wishes.persistAndFlush(opened.wish());
        journal.joined(caller, opened);
        return reads.shown(opened);
    }

    boolean isWaitedFor(UUID visit) {
        return wishes.isWaitedFor(visit);
    }

    List<Wish> live(Customer customer) {
        return wishes.live(customer);
    }

    boolean isShared(Customer customer) {
        return personsAreShared && customer.person() != null;
    }
}
