package lv.ocma.appointments.place;

import java.util.List;
import java.util.Optional;

/**
 * At which places a time is looked for; all of it has to hold.
 *
 * @param places any of these; none for all
 * @param features that are known to be there
 * @param unknownCounts whether a place is wanted also where it is not known if it has a feature
 */
public record Where(List<String> places, Optional<Near> near, List<String> features, boolean unknownCounts) {

    /** @param kilometres at most so far away; infinite without a limit */
    public record Near(Point point, double kilometres) {}

    public Where {
        places = List.copyOf(places);
        features = List.copyOf(features);
    }

    public static Where at(String place) {
        return new Where(List.of(place), Optional.empty(), List.of(), false);
    }
}
