package lv.ocma.appointments.booking;

import java.util.regex.Pattern;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The code that a customer has received. */
@Schema(name = "ContactCode", requiredProperties = "code")
record ContactCode(
        @Schema(description = "Six digits.", pattern = "^[0-9]{6}$", examples = "042917") @Nullable
        String code) {

    private static final Pattern WRITTEN = Pattern.compile("[0-9]{6}");

    String requireValid() {
        if (code == null) {
            throw new Invalid(Violation.body("/code", "required"));
        }
        if (!WRITTEN.matcher(code).matches()) {
            throw new Invalid(Violation.body("/code", "contact-code-format"));
        }
        return code;
    }

    /** Never the code. */
    @Override
    public String toString() {
        return "ContactCode[…]";
    }
}
