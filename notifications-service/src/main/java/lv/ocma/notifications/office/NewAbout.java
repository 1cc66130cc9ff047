package lv.ocma.notifications.office;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employee's message is about. */
@Schema(
        name = "NewMessageAbout",
        requiredProperties = {"kind", "id", "reference"})
record NewAbout(
        @Schema(
                description = "VISIT, TICKET, WAITING or CASE.",
                enumeration = {"VISIT", "TICKET", "WAITING", "CASE"},
                examples = "CASE")
        @Nullable
        String kind,

        @Schema(examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d") @Nullable
        UUID id,

        @Schema(description = "As people read it.", minLength = 1, maxLength = NewAbout.LONGEST, examples = "K7M4-94XF")
        @Nullable
        String reference) {

    static final int LONGEST = 40;
}
