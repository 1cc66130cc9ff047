package lv.ocma.appointments.booking;

import lv.ocma.contracts.Contact;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the customer is reached, as it is shown to whom the visit is open. */
@Schema(name = "ShownContact")
public record ContactView(
        @Schema(examples = "Anna Paraugs") @Nullable String name,

        @Schema(examples = "anna@example.com") @Nullable String email,

        @Schema(description = "E.164.", examples = "+37120000000") @Nullable
        String phone,

        @Schema(
                description =
                        "Over which they want to be told of this visit: EMAIL, SMS, INBOX, E_ADDRESS or LETTER; null where as they prefer else. New"
                                + " values may come.",
                examples = "SMS")
        @Nullable
        String channel) {

    public static ContactView of(Contact contact) {
        return new ContactView(contact.name(), contact.email(), contact.phone(), contact.channel());
    }

    /** Never the contact. */
    @Override
    public String toString() {
        return "ContactView[…]";
    }
}
