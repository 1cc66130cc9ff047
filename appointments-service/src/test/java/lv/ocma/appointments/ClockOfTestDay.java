package lv.ocma.appointments;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import lv.ocma.platform.testing.TestDay;

/** In place of the machine's clock, as the database of the tests says the same time. */
@ApplicationScoped
class ClockOfTestDay {

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    Clock clock() {
        return TestDay.clock();
    }
}
