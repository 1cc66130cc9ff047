package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import lv.ocma.appointments.place.Place;
import lv.ocma.appointments.place.Places;
import lv.ocma.platform.audit.Purpose;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.Problem;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.Scopes;
import org.jspecify.annotations.Nullable;

/**
 * Whose booking it is: the person's whom it is for, the front end's that made it for somebody who is not signed in, the holder's
 * of its manage token, and of the staff of its place. For all others it does not exist; staff of other places are told that
 * it is not theirs. A token that is shown is the right one, or opens nothing: a front end that books for many shows by it whose visit it means.
 */
@ApplicationScoped
class Custody {

    private final Places places;
    private final ManageLinks links;

    Custody(Places places, ManageLinks links) {
        this.places = places;
        this.links = links;
    }

    void require(Booking booking, Caller caller) {
        if (!isOf(booking, caller)) {
            throw refusal(booking, caller);
        }
    }

    /** A link that its customer shows opens a visit to read and to change it, never to decide on it for the office. */
    void requireOwn(Booking booking, Caller caller) {
        if (!isOwn(booking, caller)) {
            throw refusal(booking, caller);
        }
    }

    boolean isOf(Booking booking, Caller caller) {
        return showsToken(booking, caller) || isOwn(booking, caller);
    }

    /** What opened the booking to a caller: a right of the own, or nothing but its token, where it was shown; staff book for other places too. */
    Purpose purpose(Booking booking, Caller caller) {
        return isOwn(booking, caller) || !showsToken(booking, caller) ? Purpose.of(caller) : Purpose.MANAGE_TOKEN;
    }

    boolean isOwn(Booking booking, Caller caller) {
        return !showsAnother(booking, caller) && isRightful(booking, caller);
    }

    private boolean isRightful(Booking booking, Caller caller) {
        return switch (caller.kind()) {
            case STAFF -> caller.worksAt(booking.place(), parentOf(booking.place()));
            case CUSTOMER -> isPersons(booking, caller);
            case PORTAL -> caller.person() == null ? isClients(booking, caller) : isPersons(booking, caller);
            case FRONT_END -> isClients(booking, caller);
            case ANONYMOUS, UNLINKED -> false;
        };
    }

    /** As {@link #isOf}, and the caller's token is good for changes too. */
    boolean mayChange(Booking booking, Caller caller) {
        var byToken = caller.kind() == Caller.Kind.ANONYMOUS || caller.kind() == Caller.Kind.UNLINKED;
        return (byToken || caller.scopes().contains(Scopes.APPOINTMENTS_WRITE)) && isOf(booking, caller);
    }

    static Problem notFound() {
        return new NotFound("not-found");
    }

    private Problem refusal(Booking booking, Caller caller) {
        return caller.isStaff() && !isRightful(booking, caller) ? new Forbidden("other-division") : notFound();
    }

    private boolean showsToken(Booking booking, Caller caller) {
        var token = caller.manageToken();
        return token != null && links.isOpenedBy(token, booking);
    }

    private boolean showsAnother(Booking booking, Caller caller) {
        return caller.manageToken() != null && !showsToken(booking, caller);
    }

    private static boolean isPersons(Booking booking, Caller caller) {
        return caller.person() != null && caller.person().equals(booking.person());
    }

    /** A client alone sees what it made alone: who is signed in with it later sees the own bookings only. */
    private static boolean isClients(Booking booking, Caller caller) {
        return booking.person() == null
                && caller.client() != null
                && caller.client().equals(booking.origin().client())
                && booking.origin().channel() != Channel.STAFF;
    }

    private @Nullable String parentOf(String place) {
        return places.find(place).map(Place::parent).orElse(null);
    }
}
