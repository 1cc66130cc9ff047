package lv.ocma.appointments.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import lv.ocma.appointments.text.WrittenText;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The company for which the visit is, as it was written; its representative is whoever the contact names. */
@Schema(
        name = "NewCompany",
        description =
                "Where the visit is for a company: its representative is who comes, named by the `name` of the contact, which is required then.",
        requiredProperties = {"registrationNumber", "name"})
public record CompanyForm(
        @Schema(description = "Eleven digits.", pattern = "^[0-9]{11}$", examples = "40000000034") @Nullable
        String registrationNumber,

        @Schema(maxLength = CompanyForm.MAX_NAME, examples = "SIA Paraugs") @Nullable
        String name) {

    static final int MAX_NAME = 200;

    /** Also what the document of requirements says. */
    static final String REGISTRATION_NUMBER = "^[0-9]{11}$";

    private static final Pattern WRITTEN = Pattern.compile(REGISTRATION_NUMBER);

    List<Violation> violations(String pointer) {
        var violations = new ArrayList<Violation>();
        if (registrationNumber == null) {
            violations.add(Violation.body(pointer + "/registrationNumber", "required"));
        } else if (!WRITTEN.matcher(registrationNumber).matches()) {
            violations.add(Violation.body(pointer + "/registrationNumber", "registration-number-format"));
        }
        if (name == null) {
            violations.add(Violation.body(pointer + "/name", "required"));
        } else {
            violations.addAll(WrittenText.LINE.violations(pointer + "/name", name, MAX_NAME));
        }
        return violations;
    }

    /** Of a form without violations. */
    Company company() {
        return new Company(Objects.requireNonNull(registrationNumber), SeenText.strip(Objects.requireNonNull(name)));
    }

    /** Never which one: a form may end up in a log. */
    @Override
    public String toString() {
        return "CompanyForm[…]";
    }
}
