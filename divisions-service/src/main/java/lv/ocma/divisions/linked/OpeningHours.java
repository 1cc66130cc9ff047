package lv.ocma.divisions.linked;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** When places are open, as schema.org tells it. */
public interface OpeningHours {

    /** Of each of the places, in their order. */
    Map<String, OpeningTimes> of(Collection<String> places);

    /**
     * @param regular week by week
     * @param special the coming dates, within a bounded time, on which the regular ones do not hold
     */
    record OpeningTimes(List<OpeningSpecification> regular, List<OpeningSpecification> special) {

        public static final OpeningTimes UNKNOWN = new OpeningTimes(List.of(), List.of());
    }
}
