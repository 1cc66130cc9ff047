package lv.ocma.appointments.ticket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.queue.EntryKind;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.contact.EmailAddresses;
import lv.ocma.platform.contact.PhoneNumbers;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.request.Languages;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for a ticket. */
@Schema(
        name = "NewTicket",
        requiredProperties = {"place", "kind", "services"})
record NewTicket(
        @Schema(description = "Id of the place.", examples = "riga-3") @Nullable
        String place,

        @Schema(
                description = "LIVE at the place, by its staff or its kiosk; REMOTE from afar, for the same day.",
                enumeration = {"LIVE", "REMOTE"},
                examples = "REMOTE")
        @Nullable
        EntryKind kind,

        @Schema(description = "1 to 10.") @Nullable List<Wish> services,

        @Schema(
                description =
                        "An announced need that goes before the order of arrival; the rule of the queue lists them.",
                nullable = true,
                examples = "DISABILITY")
        @Nullable
        String priority,

        @Schema(description = "How staff can reach who waits; not needed.", nullable = true) @Nullable
        Reach contact,

        @Schema(
                description = "Language of the customer.",
                enumeration = {"lv", "en", "ru"},
                defaultValue = "lv",
                nullable = true)
        @Nullable
        String language,

        @Schema(
                description =
                        "Whether the customer needs an interpreter (C8); it shows on the agenda and to who calls.",
                defaultValue = "false",
                nullable = true)
        @Nullable
        Boolean interpreter) {

    static final int MOST_SERVICES = 10;
    static final int MOST_PERSONS = 10;

    /** A service for a number of persons. */
    @Schema(name = "TicketService", requiredProperties = "service")
    record Wish(
            @Schema(examples = "passport") @Nullable String service,

            @Schema(description = "1 to 10; 1 when not said.", nullable = true, examples = "1") @Nullable
            Integer persons) {

        int count() {
            return persons == null ? 1 : persons;
        }
    }

    /** A phone number or an e-mail, where somebody gives one. */
    @Schema(name = "TicketContact")
    record Reach(
            @Schema(maxLength = EmailAddresses.LONGEST, nullable = true, examples = "anna@example.com") @Nullable
            String email,

            @Schema(maxLength = PhoneNumbers.LONGEST, nullable = true, examples = "+37120000000") @Nullable
            String phone) {

        @Override
        public String toString() {
            return "Reach[…]";
        }
    }

    void requireValid() {
        var violations = new ArrayList<Violation>();
        if (kind == EntryKind.BOOKED) {
            violations.add(Violation.body("/kind", "one-of", Map.of("values", "LIVE, REMOTE")));
        }
        var wished = services == null ? List.<Wish>of() : services;
        if (wished.isEmpty() || wished.size() > MOST_SERVICES) {
            violations.add(Violation.body("/services", "size", Map.of("min", 1, "max", MOST_SERVICES)));
        } else {
            check(wished, violations);
        }
        if (language != null && !Languages.ALL.contains(language)) {
            violations.add(Violation.body("/language", "language"));
        }
        if (contact != null && contact.email() != null && !EmailAddresses.isOne(contact.email())) {
            violations.add(Violation.body("/contact/email", "email-format"));
        }
        if (contact != null
                && contact.phone() != null
                && PhoneNumbers.e164(contact.phone()).isEmpty()) {
            violations.add(Violation.body("/contact/phone", "phone-format"));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private static void check(List<Wish> wished, List<Violation> violations) {
        var seen = new HashSet<String>();
        for (int i = 0; i < wished.size(); i++) {
            var each = wished.get(i);
            var at = "/services/" + i;
            if (each.service() == null) {
                violations.add(Violation.body(at + "/service", "required"));
            } else if (!seen.add(each.service())) {
                violations.add(Violation.body(at + "/service", "service-twice"));
            }
            if (each.count() < 1 || each.count() > MOST_PERSONS) {
                violations.add(Violation.body(at + "/persons", "range", Map.of("min", 1, "max", MOST_PERSONS)));
            }
        }
    }

    boolean needsInterpreter() {
        return Boolean.TRUE.equals(interpreter);
    }

    String languageOrDefault() {
        return language == null ? Languages.ALL.getFirst() : language;
    }

    Contact reach() {
        return contact == null
                ? new Contact(null, null, null)
                : new Contact(
                        null,
                        contact.email(),
                        contact.phone() == null
                                ? null
                                : PhoneNumbers.e164(contact.phone()).orElseThrow());
    }
}
