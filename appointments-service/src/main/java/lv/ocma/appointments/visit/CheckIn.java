package lv.ocma.appointments.visit;

import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody is there. */
@Schema(name = "CheckIn")
record CheckIn(
        @Schema(
                description = "Only for staff: whether an identity document was seen (C6); nothing else of it is kept.",
                nullable = true,
                examples = "true")
        @Nullable
        Boolean identityDocumentSeen,

        @Schema(
                description =
                        "An announced need that goes before the order of arrival; the rule of the queue lists them.",
                nullable = true,
                examples = "DISABILITY")
        @Nullable
        String priority) {

    void requireValid(Caller by) {
        if (identityDocumentSeen != null && !by.isStaff()) {
            throw new Invalid(Violation.body("/identityDocumentSeen", "staff-only"));
        }
    }

    /** At the kiosk, which knows a visit by what its customer reads out. */
    @Schema(name = "KioskCheckIn", requiredProperties = "reference")
    record AtKiosk(
            @Schema(description = "Reference of the visit.", maxLength = 9, examples = "K7M4-94XF") @Nullable
            String reference,

            @Schema(description = "An announced need; the rule of the queue lists them.", nullable = true) @Nullable
            String priority) {

        private static final int LONGEST = 9;

        String requireReference() {
            if (reference == null || reference.length() > LONGEST) {
                throw new Invalid(
                        reference == null
                                ? Violation.body("/reference", "required")
                                : Violation.body("/reference", "size", Map.of("min", LONGEST, "max", LONGEST)));
            }
            return reference.toUpperCase(java.util.Locale.ROOT);
        }
    }
}
