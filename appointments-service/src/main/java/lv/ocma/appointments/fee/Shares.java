package lv.ocma.appointments.fee;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lv.ocma.appointments.slot.Wanted;

/**
 * Who of the persons of one service pays which of its fees. Plain calculation: one of several fees that stand in each other's place is a person's
 * own, so these go to one person after the other.
 */
final class Shares {

    private final Wanted wanted;
    private final List<List<FeeOption>> byPerson;

    Shares(Wanted wanted) {
        this.wanted = wanted;
        this.byPerson = IntStream.range(0, wanted.persons())
                .<List<FeeOption>>mapToObj(person -> new ArrayList<>())
                .toList();
    }

    /**
     * Gives the option to the next persons without one that stands in its place.
     *
     * @return whether there are so many
     */
    boolean give(FeeOption option, int persons) {
        var without = byPerson.stream()
                .filter(own -> own.stream().noneMatch(option::standsFor))
                .limit(persons)
                .toList();
        without.forEach(own -> own.add(option));
        return without.size() == persons;
    }

    List<FeeQuote.Person> told() {
        return IntStream.range(0, byPerson.size())
                .mapToObj(at -> new FeeQuote.Person(
                        wanted.service(),
                        at + 1,
                        byPerson.get(at).stream()
                                .map(FeeOption::price)
                                .reduce(Money.ZERO, BigDecimal::add)
                                .toPlainString(),
                        byPerson.get(at).stream().map(FeeOption::id).toList()))
                .toList();
    }
}
