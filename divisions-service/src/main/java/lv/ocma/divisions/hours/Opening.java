package lv.ocma.divisions.hours;

import java.time.Instant;
import java.util.Optional;

/**
 * What one moment means for somebody who wants to come.
 *
 * @param today the date of the moment
 * @param current the reception that is going on; empty while closed
 * @param next the first opening after the moment; empty if there is none on the dates that are looked at
 */
record Opening(Instant asOf, EffectiveDay today, Optional<Stretch> current, Optional<Next> next) {

    record Next(Stretch stretch, EffectiveDay day) {}

    boolean open() {
        return current.isPresent();
    }

    boolean interpretation() {
        return today.interpretation()
                || next.filter(coming -> coming.day().interpretation()).isPresent();
    }
}
