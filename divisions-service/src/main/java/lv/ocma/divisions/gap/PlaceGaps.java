package lv.ocma.divisions.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.ocma.divisions.counter.CounterView;
import lv.ocma.divisions.place.Features;
import lv.ocma.divisions.place.PlaceView;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is not known of one place. */
@Schema(name = "PlaceGaps")
record PlaceGaps(
        @Schema(examples = "riga-3") String place,
        @Schema(examples = "DIVISION") String kind,
        Texts name,

        @Schema(
                description =
                        "NAME_LV, NAME_LV_UNVERIFIED, NAME_EN, NAME_RU, ADDRESS, LOCATION, PHONES, EMAILS, ACCESSIBILITY, COLLECTION, COUNTERS, COUNTERS_ASSUMED, HOURS or HOURS_UNCONFIRMED; new values may come.")
        List<Gap> missing,

        @Schema(
                description =
                        "Members of accessibility.features of which nobody tells whether they are there; those that are known to be missing are not listed.")
        List<String> unknownFeatures) {

    private static final String NAME_LV = "/name/lv";
    private static final Set<String> RECEIVING = Set.of("DIVISION", "BRANCH");

    /** Names the schema of the list in the API document. */
    @Schema(name = "PlacesGaps")
    record Listed(
            List<PlaceGaps> items,
            @Schema(nullable = true) @Nullable String next) {}

    /** @param hours what is missing of its hours */
    static PlaceGaps of(PlaceView place, List<Gap> hours) {
        var accessibility = place.accessibility();
        var unknown = (accessibility == null ? Features.orUnknown(null) : accessibility.features()).unknownMembers();
        var missing = new ArrayList<Gap>();
        note(missing, Gap.NAME_LV, place.name().lv() == null);
        note(missing, Gap.NAME_LV_UNVERIFIED, place.unverified().contains(NAME_LV));
        note(missing, Gap.NAME_EN, place.name().en() == null);
        note(missing, Gap.NAME_RU, place.name().ru() == null);
        note(missing, Gap.ADDRESS, place.address() == null);
        note(missing, Gap.LOCATION, place.location() == null);
        note(missing, Gap.PHONES, place.phones() == null);
        note(missing, Gap.EMAILS, place.emails() == null);
        note(missing, Gap.ACCESSIBILITY, !unknown.isEmpty());
        note(missing, Gap.COLLECTION, place.operator() == null && place.collectsDocumentsMadeElsewhere() == null);
        note(
                missing,
                Gap.COUNTERS,
                RECEIVING.contains(place.kind()) && place.counters().isEmpty());
        note(missing, Gap.COUNTERS_ASSUMED, place.counters().stream().anyMatch(CounterView::assumed));
        missing.addAll(hours);
        return new PlaceGaps(place.id(), place.kind(), place.name(), List.copyOf(missing), unknown);
    }

    private static void note(List<Gap> missing, Gap gap, boolean isThere) {
        if (isThere) {
            missing.add(gap);
        }
    }
}
