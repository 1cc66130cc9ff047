package lv.ocma.complaints.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.security.Caller;

/** Whose an enquiry is: the staff's of its place, and of whoever asked it and has signed in. */
@ApplicationScoped
class EnquirySight {

    private final Places places;

    EnquirySight(Places places) {
        this.places = places;
    }

    /** {@link Forbidden} for staff of other places, {@link NotFound} for another person than who asked. */
    void require(Enquiry enquiry, Caller caller) {
        if (caller.isStaff()) {
            places.requireWork(enquiry.place(), caller);
        } else if (caller.person() == null
                || !Objects.equals(caller.person(), enquiry.asker().person())) {
            throw new NotFound("not-found");
        }
    }
}
