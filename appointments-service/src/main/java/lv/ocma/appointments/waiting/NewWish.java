package lv.ocma.appointments.waiting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lv.ocma.appointments.booking.ApplicantForm;
import lv.ocma.appointments.booking.CompanyForm;
import lv.ocma.appointments.booking.ContactForm;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.appointments.slot.Wanted;
import lv.ocma.platform.problem.Violation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to wait for a time of a visit that there is not yet. */
@Schema(
        name = "NewWaitingListEntry",
        requiredProperties = {"items", "when", "contact"})
record NewWish(
        @Schema(description = "What the visit is for; 1 to 10 services.") @Nullable
        List<@Nullable Item> items,

        @Nullable TimeForm when,

        @Nullable ContactForm contact,

        @Schema(
                description = "Language of the messages.",
                enumeration = {"lv", "en", "ru"},
                defaultValue = "lv",
                examples = "lv")
        @Nullable
        String language,

        @Schema(description = "Whether the customer needs an interpreter.", defaultValue = "false") @Nullable
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

    /** One service for some persons (R4). */
    @Schema(name = "WaitingListService", requiredProperties = "service")
    record Item(
            @Schema(examples = "passport") @Nullable String service,

            @Schema(
                    description = "How many persons.",
                    minimum = "1",
                    maximum = "10",
                    defaultValue = "1",
                    examples = "1")
            @Nullable
            Integer persons) {

        int count() {
            return persons == null ? 1 : persons;
        }
    }

    ApplicantForm applicant() {
        return new ApplicantForm(contact, language, interpreter, accessibility, company, caller);
    }

    /** What is wrong with the services, without asking whether there are such. */
    List<Violation> violations() {
        if (items == null) {
            return List.of(Violation.body("/items", "required"));
        }
        if (items.isEmpty() || items.size() > Slot.MAX_SERVICES) {
            return List.of(Violation.body("/items", "size", Map.of("min", 1, "max", Slot.MAX_SERVICES)));
        }
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var at = "/items/" + i;
            if (item == null || item.service() == null) {
                violations.add(Violation.body(item == null ? at : at + "/service", "required"));
            } else if (!seen.add(item.service())) {
                violations.add(Violation.body(at + "/service", "service-twice"));
            }
            if (item != null && (item.count() < 1 || item.count() > Wanted.MAX_PERSONS)) {
                violations.add(Violation.body(at + "/persons", "too-many-persons", Map.of("max", Wanted.MAX_PERSONS)));
            }
        }
        return violations;
    }

    /** Of a request without violations. */
    List<Wanted> wanted() {
        return Objects.requireNonNull(items).stream()
                .map(Objects::requireNonNull)
                .map(item -> new Wanted(Objects.requireNonNull(item.service()), item.count()))
                .toList();
    }

    /** Never what is personal in it: a form may end up in a log. */
    @Override
    public String toString() {
        return "NewWish[…]";
    }
}
