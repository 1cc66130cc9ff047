package lv.ocma.divisions.staff;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.divisions.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employee as everybody sees them (P11, E1); null is what is not known. */
@Schema(name = "StaffMember")
record StaffMemberView(
        UUID id,

        @Schema(examples = "Līga") String givenName,

        @Schema(examples = "Klerke") String familyName,

        @Schema(description = "The office held.") Texts position,

        @Schema(description = "The structural unit; where none is told the place is it.")
        Texts unit,

        @Schema(description = "Id of the place where they work.", examples = "riga-3")
        String place,

        @Schema(description = "E.164; null where that of the place holds.", nullable = true) @Nullable
        String phone,

        @Schema(description = "Number of the badge.", nullable = true) @Nullable
        String badge,

        @Schema(description = "True for who is made up, in the demo of a local stack.")
        boolean invented) {

    /** @param placeName the unit of all who have no other */
    static StaffMemberView of(StaffMember member, Texts placeName) {
        return new StaffMemberView(
                member.id(),
                Objects.requireNonNull(member.givenName()),
                Objects.requireNonNull(member.familyName()),
                member.position(),
                member.unit().unknown() ? placeName : member.unit(),
                member.place(),
                member.phone(),
                member.badge(),
                member.isInvented());
    }

    /** Names the schema of a page in the API document. */
    @Schema(name = "StaffMemberPage")
    record Listed(
            List<StaffMemberView> items,

            @Schema(description = "Cursor of the following page; null on the last.", nullable = true) @Nullable
            String next) {}
}
