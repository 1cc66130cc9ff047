package lv.ocma.notifications.suppression;

import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The address that is asked about; in the body, as addresses of requests end up in logs. */
@Schema(name = "AddressLookup", requiredProperties = "address")
record LookupRequest(
        @Schema(maxLength = EmailAddresses.LONGEST, examples = "anna@example.com") @Nullable
        String address) {

    String require() {
        if (address == null) {
            throw new Invalid(Violation.body("/address", "required"));
        }
        if (!EmailAddresses.isOne(address)) {
            throw new Invalid(Violation.body("/address", "email-format"));
        }
        return address;
    }

    @Override
    public String toString() {
        return "LookupRequest[…]";
    }
}
