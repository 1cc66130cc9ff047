package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.appointments.person.PersonLinks;
import lv.ocma.appointments.person.PersonalCode;
import lv.ocma.platform.security.Caller;

/** Recognises in whoever signs in the caller for whom a clerk booked before: those visits become theirs. */
@ApplicationScoped
class SignedIn {

    private final PersonLinks links;
    private final Bookings bookings;
    private final Journal journal;
    private final Instance<VisitWatcher> watchers;

    SignedIn(PersonLinks links, Bookings bookings, Journal journal, Instance<VisitWatcher> watchers) {
        this.links = links;
        this.bookings = bookings;
        this.journal = journal;
        this.watchers = watchers;
    }

    /** Whoever signs in for the first time gets what was booked for them before. */
    void recognise(Caller caller) {
        if (isNew(caller)) {
            link(caller);
        }
    }

    /** Whether {@link #link} has something to do; usually not. */
    private boolean isNew(Caller caller) {
        return codes(caller).stream().anyMatch(code -> !links.isConfirmed(code, person(caller)));
    }

    @Transactional
    void link(Caller caller) {
        var person = person(caller);
        for (var code : codes(caller)) {
            links.confirm(code, person).ifPresent(replaced -> {
                bookings.handOver(replaced, person);
                watchers.forEach(watcher -> watcher.handedOver(replaced, person));
                journal.handedOver(caller, replaced, person);
            });
        }
    }

    private static UUID person(Caller caller) {
        if (caller.person() == null) {
            throw new IllegalArgumentException("Nobody is signed in");
        }
        return caller.person();
    }

    /** The current and the earlier ones, in an order that is always the same: each locks its row. */
    private static List<PersonalCode> codes(Caller caller) {
        return caller.person() == null
                ? List.of()
                : caller.personalCodes().stream()
                        .map(PersonalCode::parse)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(PersonalCode::normalized))
                        .toList();
    }
}
