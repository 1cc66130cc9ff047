package lv.ocma.appointments.place;

import java.util.List;

/** What can make a place accessible (R7), by the names that divisions-service gives them; whoever misspells one is told so. */
public final class Features {

    public static final List<String> KNOWN = List.of(
            "wheelchair",
            "babyCarriage",
            "disabledParking",
            "stepFreeEntrance",
            "lift",
            "accessibleToilet",
            "hearingLoop",
            "tactileGuidance",
            "signLanguage");

    private Features() {}
}
