package lv.ocma.divisions.place;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can make a place accessible (R7); its name is that of the member of {@link Features} and of the search. */
public enum Feature {
    WHEELCHAIR("wheelchair"),
    BABY_CARRIAGE("babyCarriage"),
    DISABLED_PARKING("disabledParking"),
    STEP_FREE_ENTRANCE("stepFreeEntrance"),
    LIFT("lift"),
    ACCESSIBLE_TOILET("accessibleToilet"),
    HEARING_LOOP("hearingLoop"),
    TACTILE_GUIDANCE("tactileGuidance"),
    SIGN_LANGUAGE("signLanguage");

    private final String member;

    Feature(String member) {
        this.member = member;
    }

    public static Optional<Feature> of(String member) {
        return Arrays.stream(values())
                .filter(feature -> feature.member.equals(member))
                .findFirst();
    }

    public static List<String> members() {
        return Arrays.stream(values()).map(Feature::member).toList();
    }

    String member() {
        return member;
    }
}
