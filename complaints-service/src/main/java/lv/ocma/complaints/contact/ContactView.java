package lv.ocma.complaints.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How somebody is reached, for whoever may see it. */
@Schema(name = "KnownContact")
public record ContactView(
        @Schema(nullable = true, examples = "Anna Paraugs") @Nullable
        String name,

        @Schema(nullable = true, examples = "anna@example.com") @Nullable
        String email,

        @Schema(nullable = true, examples = "+37120000000") @Nullable
        String phone,

        @Schema(description = "Where letters about it go.", nullable = true) @Nullable
        LetterAddress address) {

    public static ContactView of(ContactDetails details) {
        var postal = details.postal();
        return new ContactView(
                details.name(), details.email(), details.phone(), postal == null ? null : LetterAddress.of(postal));
    }

    /** Never who it is. */
    @Override
    public String toString() {
        return "ContactView[…]";
    }
}
