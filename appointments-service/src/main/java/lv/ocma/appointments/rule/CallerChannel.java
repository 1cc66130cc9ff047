package lv.ocma.appointments.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import lv.ocma.platform.security.CurrentCaller;

/** Over which channel the running request comes. */
@ApplicationScoped
public class CallerChannel {

    private final CurrentCaller callers;

    CallerChannel(CurrentCaller callers) {
        this.callers = callers;
    }

    /** What the service does by a rule of its own, with nobody calling, it does as the customer would. */
    public Channel current() {
        try {
            return Channel.of(callers.get());
        } catch (ContextNotActiveException | IllegalStateException nobodyCalls) {
            return Channel.CUSTOMER;
        }
    }
}
