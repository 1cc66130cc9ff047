package lv.ocma.notifications.office;

import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.contact.PhoneNumbers;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom an employee writes to. */
@Schema(name = "NewMessageRecipient")
record NewRecipient(
        @Schema(
                description = "For the greeting.",
                nullable = true,
                maxLength = NewRecipient.LONGEST_NAME,
                examples = "Anna Paraugs")
        @Nullable
        String name,

        @Schema(
                description = "A message goes to it first.",
                nullable = true,
                maxLength = EmailAddresses.LONGEST,
                examples = "anna@example.com")
        @Nullable
        String email,

        @Schema(
                description =
                        "Of a mobile: a text message goes to it where there is no address, or no mail arrives, and where the template has a short form.",
                nullable = true,
                maxLength = PhoneNumbers.LONGEST,
                examples = "+371 20000000")
        @Nullable
        String phone) {

    static final int LONGEST_NAME = 200;
}
