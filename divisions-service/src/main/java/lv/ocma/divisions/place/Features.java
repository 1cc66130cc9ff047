package lv.ocma.divisions.place;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a place is known to have and known to lack (R7); null is not known, and never the same as lacking. */
@Embeddable
@Schema(
        name = "AccessibilityFeatures",
        description = "True is there, false is known not to be there, null is not known; new members may come.")
public record Features(
        @Column(name = "accessible_wheelchair")
        @Schema(description = "Services can be received in a wheelchair.", nullable = true)
        @Nullable
        Boolean wheelchair,

        @Column(name = "accessible_baby_carriage")
        @Schema(description = "Visitors with a baby carriage can get in.", nullable = true)
        @Nullable
        Boolean babyCarriage,

        @Column(name = "accessible_disabled_parking")
        @Schema(description = "Parking spaces for vehicles of disabled persons.", nullable = true)
        @Nullable
        Boolean disabledParking,

        @Column(name = "accessible_step_free_entrance") @Schema(nullable = true) @Nullable
        Boolean stepFreeEntrance,

        @Column(name = "accessible_lift")
        @Schema(description = "To every floor where customers are received.", nullable = true)
        @Nullable
        Boolean lift,

        @Column(name = "accessible_toilet") @Schema(nullable = true) @Nullable
        Boolean accessibleToilet,

        @Column(name = "accessible_hearing_loop") @Schema(nullable = true) @Nullable
        Boolean hearingLoop,

        @Column(name = "accessible_tactile_guidance")
        @Schema(description = "Guidance by touch for blind visitors.", nullable = true)
        @Nullable
        Boolean tactileGuidance,

        @Column(name = "accessible_sign_language") @Schema(nullable = true) @Nullable
        Boolean signLanguage) {

    static final Features UNKNOWN = new Features(null, null, null, null, null, null, null, null, null);

    /** From a JSON object by member; a missing one is not known. */
    static Features of(JsonNode node) {
        return new Features(
                flag(node, "wheelchair"),
                flag(node, "babyCarriage"),
                flag(node, "disabledParking"),
                flag(node, "stepFreeEntrance"),
                flag(node, "lift"),
                flag(node, "accessibleToilet"),
                flag(node, "hearingLoop"),
                flag(node, "tactileGuidance"),
                flag(node, "signLanguage"));
    }

    /** Hibernate reads empty columns back as no object at all. */
    public static Features orUnknown(@Nullable Features features) {
        return features == null ? UNKNOWN : features;
    }

    public @Nullable Boolean of(Feature feature) {
        return switch (feature) {
            case WHEELCHAIR -> wheelchair;
            case BABY_CARRIAGE -> babyCarriage;
            case DISABLED_PARKING -> disabledParking;
            case STEP_FREE_ENTRANCE -> stepFreeEntrance;
            case LIFT -> lift;
            case ACCESSIBLE_TOILET -> accessibleToilet;
            case HEARING_LOOP -> hearingLoop;
            case TACTILE_GUIDANCE -> tactileGuidance;
            case SIGN_LANGUAGE -> signLanguage;
        };
    }

    /** Only what is known, by member, as events carry it. */
    Map<String, Boolean> known() {
        var known = new LinkedHashMap<String, Boolean>();
        for (var feature : Feature.values()) {
            var value = of(feature);
            if (value != null) {
                known.put(feature.member(), value);
            }
        }
        return known;
    }

    /** Members of which nobody tells whether they are there. */
    public List<String> unknownMembers() {
        return Arrays.stream(Feature.values())
                .filter(feature -> of(feature) == null)
                .map(Feature::member)
                .toList();
    }

    boolean unknown() {
        return Arrays.stream(Feature.values()).allMatch(feature -> of(feature) == null);
    }

    private static @Nullable Boolean flag(JsonNode node, String member) {
        return node.path(member).isBoolean() ? node.path(member).booleanValue() : null;
    }
}
