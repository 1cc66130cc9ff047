package lv.ocma.appointments.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.ocma.appointments.person.PersonalCode;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
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

        @Schema(
                description =
                        "What the customer needs in order to be received, by the names of accessibility.features of places (C8). Only staff see it beside them; no time is less free for that.",
                examples = "[\"stepFreeEntrance\"]")
        @Nullable
        List<@Nullable String> accessibility,

        @Schema(description = "Only where the visit is for a company.") @Nullable
        CompanyForm company,

        @Schema(description = "Only for staff: whom the visit is for.")
        ApplicantForm.@Nullable CallerForm caller) {

    ApplicantForm applicant() {
        return new ApplicantForm(contact, language, interpreter, accessibility, company, caller);
    }

    void requireValid(Caller by) {
        var violations = new ArrayList<Violation>(time().violations());
        violations.addAll(applicant().violations(by));
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    WantedTime time() {
        return new WantedTime(slot, hold);
    }

    Optional<PersonalCode> personalCode() {
        return applicant().personalCode();
    }

    Needs needs() {
        return applicant().needs();
    }

    /** What should be looked at again, without it having stopped the booking. */
    List<AppointmentView.Warning> warnings() {
        return applicant().doubts().stream()
                .map(doubt -> new AppointmentView.Warning(doubt.code(), doubt.pointer()))
                .toList();
    }

    /** Names nobody and says nothing of their health: a form may end up in a log. */
    @Override
    public String toString() {
        return "NewAppointment[…]";
    }
}
