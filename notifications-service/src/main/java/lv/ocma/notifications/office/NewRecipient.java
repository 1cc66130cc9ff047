package lv.ocma.notifications.office;

import java.util.UUID;
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
        String phone,

        @Schema(
                description =
                        "Id of a person who has signed in: they are told over the channels and at the addresses of their preferences, and in their language, where the message does not say another.",
                nullable = true,
                examples = "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2cb1")
        @Nullable
        UUID person) {

    static final int LONGEST_NAME = 200;
}
