package lv.ocma.divisions.staffaccount;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contradiction between an account and the directory, as administrators see it. */
@Schema(name = "StaffAccountDifference")
record DifferenceView(
        @Schema(description = "User name in Keycloak.", examples = "clerk-riga-3")
        String account,

        @Schema(
                description =
                        "ACCOUNT_MISSING, ACCOUNT_DISABLED, ROLE_MISSING, PLACE_DIFFERS, NAME_DIFFERS, NOT_NAMED_BY_ADMINISTRATOR, LEAVER_NOT_CLOSED or NOT_IN_DIRECTORY; new values may come.",
                examples = "PLACE_DIFFERS")
        String kind,

        @Schema(description = "Id of the employee; null for who is not in the directory.", nullable = true) @Nullable
        UUID staffMember,

        @Schema(description = "What the directory says, where it is about that.", nullable = true, examples = "riga-3")
        @Nullable
        String expected,

        @Schema(
                description = "What the account says, where it is about that.",
                nullable = true,
                examples = "riga-3 talsi")
        @Nullable
        String found,

        @Schema(description = "When it was found first.") OffsetDateTime since) {

    static DifferenceView of(Differences.Known known) {
        var difference = known.difference();
        return new DifferenceView(
                difference.account(),
                difference.kind().name(),
                difference.member(),
                difference.expected(),
                difference.found(),
                Zones.inRiga(known.since()));
    }

    /** A page, with how old it is. */
    @Schema(name = "StaffAccountDifferencePage")
    record Listed(
            List<DifferenceView> items,

            @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
            String next,

            @Schema(
                    description =
                            "When Keycloak was asked last; long ago while it is away, null before the first time.",
                    nullable = true)
            @Nullable
            OffsetDateTime checkedAt)
            implements Personal {

        static Listed of(Page<DifferenceView> page, Optional<Instant> checkedAt) {
            return new Listed(
                    page.items(), page.next(), checkedAt.map(Zones::inRiga).orElse(null));
        }
    }
}
