package lv.ocma.notifications.message;

import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whose messages are looked for; in the body, as addresses of requests end up in logs. */
@Schema(name = "MessageLookup", requiredProperties = "address")
record MessageLookup(
        @Schema(
                description = "E-mail address, phone number or postal address, as the message went to it.",
                minLength = 1,
                maxLength = MessageLookup.LONGEST,
                examples = "anna@example.com")
        @Nullable
        String address,

        @Schema(description = "`next` of the page before.", nullable = true, maxLength = 512) @Nullable
        String cursor,

        @Schema(
                description = "1 to 100; 50 where it is absent.",
                nullable = true,
                minimum = "1",
                maximum = "100",
                examples = "50")
        @Nullable
        Integer limit) {

    private static final int LONGEST = 500;

    String require() {
        if (address == null || SeenText.isBlank(address)) {
            throw new Invalid(Violation.body("/address", "required"));
        }
        if (SeenText.length(address) > LONGEST) {
            throw new Invalid(Violation.body("/address", "size", Map.of("min", 1, "max", LONGEST)));
        }
        return address;
    }

    @Override
    public String toString() {
        return "MessageLookup[…]";
    }
}
