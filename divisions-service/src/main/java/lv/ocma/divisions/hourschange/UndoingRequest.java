package lv.ocma.divisions.hourschange;

import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to undo a change. */
@Schema(name = "HoursUndoing", requiredProperties = "reason")
record UndoingRequest(
        @Schema(description = "Why, in all three languages.") @Nullable
        Texts reason) {}
