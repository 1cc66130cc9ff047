package lv.ocma.appointments.place;

import java.util.Collection;
import java.util.Set;

/**
 * Which of the services that can be booked a place offers: as a source says of this place, else by the standard, by which every territorial
 * unit takes whatever is asked for in person (R1). divisions-service finds places by the same rule and the same data.
 *
 * @param territorialUnit whether the standard's rule is about it
 * @param offered ids of services that a source says it offers
 * @param refused ids of services that a source says it does not offer
 */
public record Offers(boolean territorialUnit, Set<String> offered, Set<String> refused) {

    boolean include(Collection<String> visit) {
        return visit.stream()
                .allMatch(service -> offered.contains(service) || (territorialUnit && !refused.contains(service)));
    }
}
