package lv.ocma.appointments.figure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.stream.Stream;
import lv.ocma.appointments.demand.UnmetDemand;
import lv.ocma.appointments.demand.UnmetDemand.Asked;

/** Adds to the figures who got no time, as this instance has counted them; sums only, in one statement however many there were. */
@ApplicationScoped
class DemandFold {

    private final UnmetDemand demand;
    private final FigureSums sums;

    DemandFold(UnmetDemand demand, FigureSums sums) {
        this.demand = demand;
        this.sums = sums;
    }

    void add() {
        var taken = demand.take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> sums.add(tally(taken)));
        } catch (RuntimeException notNow) {
            demand.putBack(taken);
            throw notNow;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        add();
    }

    private static Tally tally(Map<Asked, Integer> taken) {
        var tally = new Tally();
        taken.forEach((asked, count) -> Stream.concat(Stream.of(Cell.ALL), asked.services().stream())
                .forEach(service -> tally.add(
                        Cell.at(asked.place(), Hour.of(asked.hour()), service, asked.channel()),
                        column(asked.kind()),
                        count)));
        return tally;
    }

    private static String column(UnmetDemand.Kind kind) {
        return switch (kind) {
            case SEARCHED_IN_VAIN -> "searched_in_vain";
            case TURNED_AWAY -> "turned_away";
        };
    }
}
