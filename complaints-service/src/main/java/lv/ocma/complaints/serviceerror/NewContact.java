package lv.ocma.complaints.serviceerror;

import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the customer of an error is reached: a phone or an address is enough (C4). */
@Schema(name = "ContactOfServiceError")
record NewContact(
        @Schema(nullable = true, examples = "Anna Paraugs") @Nullable @Size(max = 200)
        String name,

        @Schema(nullable = true, maxLength = EmailAddresses.LONGEST, examples = "anna@example.com") @Nullable
        String email,

        @Schema(nullable = true, maxLength = PhoneNumbers.LONGEST, examples = "+371 20000000") @Nullable
        String phone) {

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (email == null && phone == null) {
            violations.add(Violation.body("/contact/email", "required"));
        }
        if (email != null && !EmailAddresses.isOne(email)) {
            violations.add(Violation.body("/contact/email", "email-format"));
        }
        if (phone != null && PhoneNumbers.e164(phone).isEmpty()) {
            violations.add(Violation.body("/contact/phone", "phone-format"));
        }
        return violations;
    }

    Contact contact() {
        return new Contact(
                name, email, phone == null ? null : PhoneNumbers.e164(phone).orElse(null));
    }

    @Override
    public String toString() {
        return "NewContact[…]";
    }
}
