package lv.ocma.appointments.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.ocma.appointments.person.PersonalCode;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.request.Languages;
import lv.ocma.platform.security.Caller;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to book. */
@Schema(name = "NewAppointment", requiredProperties = "contact")
record NewAppointment(
        @Schema(description = "`slot` of a free time; either it or `hold`.") @Nullable
        String slot,

        @Schema(description = "`hold` of a time that is held; either it or `slot`.", maxLength = 200) @Nullable
        String hold,

        @Nullable ContactForm contact,

        @Schema(
                description = "Language of the messages.",
                enumeration = {"lv", "en", "ru"},
                defaultValue = "lv",
                examples = "lv")
        @Nullable
        String language,

        @Schema(
                description = "Whether the customer needs an interpreter; no time is less free for that.",
                defaultValue = "false")
        @Nullable
        Boolean interpreter,

        @Schema(description = "Only where the visit is for a company.") @Nullable
        CompanyForm company,

        @Schema(description = "Only for staff: whom the visit is for.") @Nullable
        CallerForm caller) {

    /** The person on the phone or at the desk for whom an employee books (R2). */
    @Schema(name = "CallerOfStaff")
    record CallerForm(
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

    private static final String PERSONAL_CODE = "/caller/personalCode";
    private static final String COMPANY = "/company";

    void requireValid(Caller by) {
        var violations = new ArrayList<Violation>(time().violations());
        if (contact == null) {
            violations.add(Violation.body("/contact", "required"));
        } else {
            violations.addAll(contact.violations("/contact"));
        }
        if (language != null && !Languages.ALL.contains(language)) {
            violations.add(Violation.body("/language", "language"));
        }
        if (company != null) {
            violations.addAll(company.violations(COMPANY));
        }
        if (caller != null && !by.isStaff()) {
            violations.add(Violation.body("/caller", "staff-only"));
        }
        if (caller != null && personalCode().isEmpty() && caller.personalCode() != null) {
            violations.add(Violation.body(PERSONAL_CODE, "personal-code-format"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    WantedTime time() {
        return new WantedTime(slot, hold);
    }

    Optional<PersonalCode> personalCode() {
        return Optional.ofNullable(caller).map(CallerForm::personalCode).flatMap(PersonalCode::parse);
    }

    /** The official language where none was chosen. */
    Needs needs() {
        return new Needs(
                language == null ? Languages.ALL.getFirst() : language,
                Boolean.TRUE.equals(interpreter),
                company == null ? null : company.company());
    }

    /** What should be looked at again, without it having stopped the booking. */
    List<AppointmentView.Warning> warnings() {
        var warnings = new ArrayList<AppointmentView.Warning>();
        if (personalCode().filter(code -> !code.looksRight()).isPresent()) {
            warnings.add(new AppointmentView.Warning("personal-code-check-digit", "#" + PERSONAL_CODE));
        }
        var named = needs().company();
        if (named != null && !named.looksRight()) {
            warnings.add(new AppointmentView.Warning(
                    "registration-number-check-digit", "#" + COMPANY + "/registrationNumber"));
        }
        return List.copyOf(warnings);
    }
}
