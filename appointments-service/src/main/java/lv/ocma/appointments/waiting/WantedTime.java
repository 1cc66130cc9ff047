package lv.ocma.appointments.waiting;

import java.util.List;

/**
 * Where and when a visit is wanted.
 *
 * @param places any of which will do
 * @param features that are known to be there
 */
record WantedTime(List<String> places, List<String> features, Wanting wanting) {

    WantedTime {
        places = List.copyOf(places);
        features = List.copyOf(features);
    }
}
