package lv.ocma.appointments.waiting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import lv.ocma.appointments.booking.WaitedVisits;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Problem;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.Scopes;

/**
 * Opens wishes to those whose they are. One for a booked visit is opened as that visit is, and the visit is locked first; another is its
 * person's, the front end's that made it for somebody who is not signed in, its token's, and of the staff of its places. A token that is shown is the right one, or opens nothing.
 */
@ApplicationScoped
class WishDoor {

    private final Wishes wishes;
    private final WaitedVisits visits;
    private final WishLinks links;
    private final Places places;

    WishDoor(Wishes wishes, WaitedVisits visits, WishLinks links, Places places) {
        this.wishes = wishes;
        this.visits = visits;
        this.links = links;
        this.places = places;
    }

    /**
     * @param mayChange whether the caller may change it
     * @param purpose what opened it
     */
    record Opened(Wish wish, boolean mayChange, Purpose purpose) {}

    /** Locked until the transaction ends. */
    Opened lock(UUID id, Caller caller) {
        var visit = wishes.visitOf(id);
        if (visit.isPresent()) {
            var seen = visits.lock(visit.get(), caller);
            return new Opened(locked(id), seen.mayChange(), seen.purpose());
        }
        return own(locked(id), caller);
    }

    Opened find(UUID id, Caller caller) {
        var wish = wishes.findByIdOptional(id).orElseThrow(WishDoor::notFound);
        var visit = wish.booking();
        if (visit != null) {
            var seen = visits.find(visit, caller);
            return new Opened(wish, seen.mayChange(), seen.purpose());
        }
        return own(wish, caller);
    }

    static Problem notFound() {
        return new NotFound("not-found");
    }

    private Wish locked(UUID id) {
        return wishes.lock(id).orElseThrow(WishDoor::notFound);
    }

    private Opened own(Wish wish, Caller caller) {
        var isOwn = isOwn(wish, caller);
        var byOpener = links.isOpenedBy(caller.manageToken(), wish);
        if (!byOpener && (!isOwn || caller.manageToken() != null)) {
            throw caller.isStaff() && !isOwn ? new Forbidden("other-division") : notFound();
        }
        var byToken = caller.kind() == Caller.Kind.ANONYMOUS || caller.kind() == Caller.Kind.UNLINKED;
        return new Opened(
                wish,
                byToken || caller.scopes().contains(Scopes.APPOINTMENTS_WRITE),
                isOwn ? Purpose.of(caller) : Purpose.MANAGE_TOKEN);
    }

    private boolean isOwn(Wish wish, Caller caller) {
        return switch (caller.kind()) {
            case STAFF -> wish.places().stream().anyMatch(place -> worksAt(place, caller));
            case CUSTOMER -> isPersons(wish, caller);
            case PORTAL -> caller.person() == null ? isClients(wish, caller) : isPersons(wish, caller);
            case FRONT_END -> isClients(wish, caller);
            case ANONYMOUS, UNLINKED -> false;
        };
    }

    private boolean worksAt(String place, Caller caller) {
        return caller.worksAt(place, places.find(place).map(Place::parent).orElse(null));
    }

    private static boolean isPersons(Wish wish, Caller caller) {
        return caller.person() != null && caller.person().equals(wish.person());
    }

    private static boolean isClients(Wish wish, Caller caller) {
        return wish.person() == null
                && caller.client() != null
                && caller.client().equals(wish.origin().client())
                && !wish.origin().isOfStaff();
    }
}
