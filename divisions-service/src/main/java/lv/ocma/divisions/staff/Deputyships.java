package lv.ocma.divisions.staff;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who stands in for whom, and what can't be added to it: on no day does anybody stand in for themselves, however many are between. */
record Deputyships(Collection<Deputyship> all) {

    /**
     * Who answers for an employee that day; empty while nobody needs to. Where the deputy has a deputy that day, it is that one.
     *
     * @param present who works for the office that day: a leaver stands in for nobody
     */
    SortedSet<UUID> standingInFor(UUID member, LocalDate day, Predicate<UUID> present) {
        var ends = new TreeSet<UUID>();
        deputies(member, day).forEach(deputy -> follow(deputy, day, present, ends));
        return ends;
    }

    private void follow(UUID deputy, LocalDate day, Predicate<UUID> present, Set<UUID> ends) {
        var further = deputies(deputy, day).toList();
        if (further.isEmpty() && present.test(deputy)) {
            ends.add(deputy);
        }
        further.forEach(next -> follow(next, day, present, ends));
    }

    /** Whether the two stand in for each other already on one of the days. */
    boolean overlap(Deputyship added) {
        return all.stream().anyMatch(known -> known.isOfTheSamePair(added) && known.meets(added));
    }

    /** Whether with it somebody would stand in for themselves. A circle that closes on any day is closed on the day on which the last part of it begins. */
    boolean closeACircle(Deputyship added) {
        var beginnings = all.stream().map(Deputyship::firstDay).filter(added::holdsOn);
        return Stream.concat(Stream.of(added.firstDay()), beginnings)
                .distinct()
                .anyMatch(day -> leads(added.deputy(), added.member(), day, new HashSet<>()));
    }

    private boolean leads(UUID from, UUID to, LocalDate day, Set<UUID> seen) {
        return from.equals(to) || (seen.add(from) && deputies(from, day).anyMatch(next -> leads(next, to, day, seen)));
    }

    private Stream<UUID> deputies(UUID member, LocalDate day) {
        return all.stream()
                .filter(deputyship -> deputyship.member().equals(member) && deputyship.holdsOn(day))
                .map(Deputyship::deputy);
    }
}
