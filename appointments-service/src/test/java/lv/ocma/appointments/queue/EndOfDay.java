package lv.ocma.appointments.queue;

import jakarta.enterprise.context.ApplicationScoped;

/** Ends the days that are over, as the job does each minute. */
@ApplicationScoped
public class EndOfDay {

    private final DayEnd end;

    EndOfDay(DayEnd end) {
        this.end = end;
    }

    public void comes() {
        end.run();
    }
}
