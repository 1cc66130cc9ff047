package lv.ocma.divisions.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employee as the office tells of them; {@link StaffRules} say what it must be. What is absent is not known. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "NewStaffMember",
        requiredProperties = {"givenName", "familyName", "position", "place", "employedFrom"})
record NewStaffMember(
        @Schema(minLength = 1, maxLength = StaffRules.LONGEST_NAME, examples = "Līga") @Nullable
        String givenName,

        @Schema(minLength = 1, maxLength = StaffRules.LONGEST_NAME, examples = "Klerke") @Nullable
        String familyName,

        @Schema(description = "The office held (E1); at least in Latvian.") @Nullable
        Texts position,

        @Schema(description = "The structural unit, where it is another than the place.", nullable = true) @Nullable
        Texts unit,

        @Schema(description = "Id of the place where they work.", examples = "riga-3") @Nullable
        String place,

        @Schema(
                description =
                        "With country code, or a Latvian number of eight digits; kept as E.164. Absent where that of the place holds.",
                nullable = true,
                examples = "+37167000000")
        @Nullable
        String phone,

        @Schema(
                description = "For staff only.",
                nullable = true,
                maxLength = StaffRules.LONGEST_EMAIL,
                examples = "liga.klerke@example.org")
        @Nullable
        String email,

        @Schema(
                description =
                        "Number of the badge, whatever its margins; no two employees ever have the same, in whatever case.",
                nullable = true,
                maxLength = StaffRules.LONGEST_BADGE,
                examples = "R3-001")
        @Nullable
        String badge,

        @Schema(description = "Id of the official above.", nullable = true) @Nullable
        UUID superior,

        @Schema(
                description = "User name in Keycloak.",
                nullable = true,
                maxLength = StaffRules.LONGEST_ACCOUNT,
                examples = "clerk-riga-3")
        @Nullable
        String account,

        @Schema(description = "First day of work.", examples = "2026-12-01") @Nullable
        LocalDate employedFrom) {}
