package lv.ocma.divisions.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import lv.ocma.divisions.place.Feature;
import lv.ocma.divisions.place.Features;
import lv.ocma.divisions.place.PlaceKind;
import lv.ocma.divisions.text.NameMatch;

/**
 * What places are looked for; all of it has to hold. What is repeated is sorted and without doubles, so that the same question
 * reads the same.
 *
 * @param kinds any of which a place may be; none for all
 * @param services by id, each with whether customers come to the office for it
 * @param unknownCounts whether a place is wanted also where it is not known if it has a feature
 */
record Wanted(
        Optional<NameMatch> name,
        List<PlaceKind> kinds,
        SortedMap<String, Boolean> services,
        Optional<Near> near,
        List<Feature> features,
        boolean unknownCounts,
        Optional<Instant> openAt) {

    boolean accessible(Features known) {
        return features.stream().allMatch(feature -> {
            var there = known.of(feature);
            return there == null ? unknownCounts : there;
        });
    }
}
