package lv.ocma.divisions.search;

import java.util.Optional;
import lv.ocma.divisions.place.Candidate;

/**
 * A place that is wanted.
 *
 * @param kilometres from the point of the question; empty without one
 */
record Hit(Candidate place, Standing standing, Optional<Double> kilometres) {

    String id() {
        return place.id();
    }
}
