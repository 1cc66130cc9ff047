package lv.ocma.appointments.visit;

import java.util.Locale;
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

    private static final int SIGNS = 8;
    private static final int LONGEST = 12;

    void requireValid(Caller by) {
        if (identityDocumentSeen != null && !by.isStaff()) {
            throw new Invalid(Violation.body("/identityDocumentSeen", "staff-only"));
        }
    }

    /** As people write it: in any case, with or without its hyphen. */
    private static String reference(@Nullable String told) {
        if (told == null) {
            throw new Invalid(Violation.body("/reference", "required"));
        }
        if (told.length() > LONGEST) {
            throw new Invalid(Violation.body("/reference", "size", Map.of("min", SIGNS, "max", LONGEST)));
        }
        var signs = told.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return signs.length() == SIGNS ? signs.substring(0, SIGNS / 2) + "-" + signs.substring(SIGNS / 2) : signs;
    }

    /** By the reference, which stands in every letter; it opens nothing to who has no right to the visit. */
    @Schema(name = "CheckInByReference", requiredProperties = "reference")
    record ByReference(
            @Schema(description = "Reference of the visit.", maxLength = LONGEST, examples = "K7M4-94XF") @Nullable
            String reference,

            @Schema(
                    description =
                            "Only for staff: whether an identity document was seen (C6); nothing else of it is kept.",
                    nullable = true)
            @Nullable
            Boolean identityDocumentSeen,

            @Schema(description = "An announced need; the rule of the queue lists them.", nullable = true) @Nullable
            String priority) {

        String requireReference() {
            return CheckIn.reference(reference);
        }

        CheckIn checkIn() {
            return new CheckIn(identityDocumentSeen, priority);
        }
    }

    /** At the kiosk, which knows a visit by what its customer reads out. */
    @Schema(name = "KioskCheckIn", requiredProperties = "reference")
    record AtKiosk(
            @Schema(description = "Reference of the visit.", maxLength = LONGEST, examples = "K7M4-94XF") @Nullable
            String reference,

            @Schema(description = "An announced need; the rule of the queue lists them.", nullable = true) @Nullable
            String priority) {

        String requireReference() {
            return CheckIn.reference(reference);
        }
    }
}
