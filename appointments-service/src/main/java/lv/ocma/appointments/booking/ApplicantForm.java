package lv.ocma.appointments.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lv.ocma.appointments.person.PersonalCode;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.security.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says of whom a visit is to be for, as it was written; the same whether it is booked at once or waited for. */
public record ApplicantForm(
        @Nullable ContactForm contact,
        @Nullable String language,
        @Nullable Boolean interpreter,
        @Nullable List<@Nullable String> accessibility,
        @Nullable CompanyForm company,
        @Nullable CallerForm caller) {

    private static final String PERSONAL_CODE = "/caller/personalCode";
    private static final String COMPANY = "/company";

    /** The person on the phone or at the desk for whom an employee books (R2). */
    @Schema(name = "CallerOfStaff")
    public record CallerForm(
            @Schema(
                    description = "Eleven digits, the hyphen is optional. Never stored: only a keyed hash is.",
                    examples = "320000-00000")
            @Nullable
            String personalCode) {

        /** Never the code: a form may end up in a log. */
        @Override
        public String toString() {
            return "CallerForm[…]";
        }
    }

    /**
     * What should be looked at again, without it stopping anything.
     *
     * @param pointer into the request
     */
    public record Doubt(String code, String pointer) {}

    /** All that is wrong with it, by pointers into the body. */
    public List<Violation> violations(Caller by) {
        var violations = new ArrayList<Violation>();
        if (contact == null) {
            violations.add(Violation.body("/contact", "required"));
        } else {
            violations.addAll(contact.violations("/contact"));
            if (contact.isOfPerson() && by.person() == null) {
                violations.add(Violation.body("/contact/channel", "contact-channel-person"));
            }
        }
        if (language != null && !Languages.ALL.contains(language)) {
            violations.add(Violation.body("/language", "language"));
        }
        if (accessibility != null) {
            violations.addAll(Accessibility.violations("/accessibility", accessibility));
        }
        if (company != null) {
            violations.addAll(company.violations(COMPANY));
            if (contact != null && contact.isNameless()) {
                violations.add(Violation.body("/contact/name", "required"));
            }
        }
        if (caller != null && !by.isStaff()) {
            violations.add(Violation.body("/caller", "staff-only"));
        }
        if (caller != null && personalCode().isEmpty() && caller.personalCode() != null) {
            violations.add(Violation.body(PERSONAL_CODE, "personal-code-format"));
        }
        return violations;
    }

    Optional<PersonalCode> personalCode() {
        return Optional.ofNullable(caller).map(CallerForm::personalCode).flatMap(PersonalCode::parse);
    }

    /** Of a form without violations. */
    Contact reach() {
        return Objects.requireNonNull(contact).normalized();
    }

    /** The official language where none was chosen. */
    Needs needs() {
        return new Needs(
                language == null ? Languages.ALL.getFirst() : language,
                Boolean.TRUE.equals(interpreter),
                accessibility == null
                        ? List.of()
                        : accessibility.stream()
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                company == null ? null : company.company());
    }

    public List<Doubt> doubts() {
        var doubts = new ArrayList<Doubt>();
        if (personalCode().filter(code -> !code.looksRight()).isPresent()) {
            doubts.add(new Doubt("personal-code-check-digit", "#" + PERSONAL_CODE));
        }
        var named = needs().company();
        if (named != null && !named.looksRight()) {
            doubts.add(new Doubt("registration-number-check-digit", "#" + COMPANY + "/registrationNumber"));
        }
        return List.copyOf(doubts);
    }

    /** Never what is personal in it: a form may end up in a log. */
    @Override
    public String toString() {
        return "ApplicantForm[…]";
    }
}
