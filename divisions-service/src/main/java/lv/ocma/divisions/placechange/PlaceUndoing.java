package lv.ocma.divisions.placechange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to take back what was said of a place. */
@Schema(name = "PlaceUndoing", requiredProperties = "reason")
record PlaceUndoing(
        @Schema(description = "Why.", maxLength = PlaceChangeRules.LONGEST_TEXT, examples = "The number was another's.")
        @Nullable
        String reason) {}
