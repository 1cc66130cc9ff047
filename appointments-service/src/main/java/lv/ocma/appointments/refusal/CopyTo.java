package lv.ocma.appointments.refusal;

import java.util.ArrayList;
import java.util.List;
import lv.ocma.appointments.text.WrittenText;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a copy of a refusal goes to, beside the one that is handed over. */
@Schema(name = "CopyOfRefusal")
record CopyTo(
        @Schema(
                description =
                        "To which it is sent. What was left with a ticket is not: it tells how whoever waits is reached, and not whose it is.",
                maxLength = EmailAddresses.LONGEST,
                nullable = true,
                examples = "anna@example.com")
        @Nullable
        String email,

        @Schema(
                description = "Postal address, which the sheets show; the office posts them.",
                maxLength = CopyTo.LONGEST_ADDRESS,
                nullable = true,
                examples = "Parauga iela 1-2, Rīga, LV-1001")
        @Nullable
        String address) {

    static final int LONGEST_ADDRESS = 200;
    static final CopyTo NOBODY = new CopyTo(null, null);

    List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (email != null && !EmailAddresses.isOne(email)) {
            violations.add(Violation.body("/copyTo/email", "email-format"));
        }
        if (address != null) {
            violations.addAll(WrittenText.LINE.onPaper("/copyTo/address", address, LONGEST_ADDRESS));
        }
        return violations;
    }

    /** Never what is personal in it: a form may end up in a log. */
    @Override
    public String toString() {
        return "CopyTo[…]";
    }
}
