package lv.ocma.notifications.copy;

import java.util.ArrayList;
import java.util.UUID;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose copies are looked for; in the body, as addresses of requests end up in logs. */
@Schema(
        name = "CopyLookup",
        requiredProperties = {"person", "place"})
record CopyLookup(
        @Schema(description = "Id of the person.", examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2cb1") @Nullable
        UUID person,

        @Schema(description = "Whose staff may read them.", examples = "riga-3") @Nullable
        String place,

        @Schema(description = "`next` of the page before.", nullable = true, maxLength = 512) @Nullable
        String cursor,

        @Schema(
                description = "1 to 100; 50 where it is absent.",
                nullable = true,
                minimum = "1",
                maximum = "100",
                examples = "50")
        @Nullable
        Integer limit) {

    /** Whose, and where. */
    record Wanted(UUID person, String place) {}

    Wanted require() {
        var missing = new ArrayList<Violation>();
        if (person == null) {
            missing.add(Violation.body("/person", "required"));
        }
        if (place == null) {
            missing.add(Violation.body("/place", "required"));
        }
        if (person == null || place == null) {
            throw new Invalid(missing);
        }
        return new Wanted(person, place);
    }

    /** Never whose. */
    @Override
    public String toString() {
        return "CopyLookup[…]";
    }
}
