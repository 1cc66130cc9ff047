package lv.ocma.complaints.casefile;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a decision on a case may be now.
 *
 * @param outcomes those of its procedure
 * @param approved those of them that a second person approves
 * @param late whether it has to say if the reasons of a late dispute are accepted
 * @param next first local date that it may name as the last one to go on to the next instance
 */
public record Deciding(Set<Outcome> outcomes, Set<Outcome> approved, boolean late, LocalDate today, LocalDate next) {

    public Deciding {
        outcomes = Set.copyOf(outcomes);
        approved = Set.copyOf(approved);
    }
}
