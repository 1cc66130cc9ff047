package lv.ocma.appointments.booking;

import jakarta.enterprise.context.RequestScoped;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.security.CurrentCaller;

/** The caller of the request; whoever signs in for the first time gets what was booked for them before. */
@RequestScoped
public class Recognised {

    private final CurrentCaller callers;
    private final SignedIn signedIn;

    Recognised(CurrentCaller callers, SignedIn signedIn) {
        this.callers = callers;
        this.signedIn = signedIn;
    }

    public Caller caller() {
        var caller = callers.get();
        signedIn.recognise(caller);
        return caller;
    }
}
