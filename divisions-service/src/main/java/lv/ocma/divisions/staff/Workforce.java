package lv.ocma.divisions.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/** Who is there on one day, and who answers for whom. */
record Workforce(LocalDate day, Set<UUID> employed, Superiors superiors, Deputyships deputyships) {

    /** The official above whose word counts that day. */
    Optional<UUID> answersTo(UUID member) {
        return superiors.nearest(member, employed::contains);
    }

    SortedSet<UUID> standingInFor(UUID member) {
        return deputyships.standingInFor(member, day, employed::contains);
    }
}
