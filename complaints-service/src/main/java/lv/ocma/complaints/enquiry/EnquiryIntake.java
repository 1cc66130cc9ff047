package lv.ocma.complaints.enquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Objects;
import lv.ocma.complaints.enquiry.Enquiry.Asked;
import lv.ocma.complaints.number.Numbers;
import lv.ocma.complaints.place.Places;
import lv.ocma.platform.audit.Audit;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** Takes questions in, and promises by when they are answered. */
@ApplicationScoped
class EnquiryIntake {

    private static final String SERIES = "J";

    private final Enquiries enquiries;
    private final EnquiryRecords records;
    private final EnquiryTerms terms;
    private final Numbers numbers;
    private final Places places;
    private final Audit audit;

    EnquiryIntake(
            Enquiries enquiries,
            EnquiryRecords records,
            EnquiryTerms terms,
            Numbers numbers,
            Places places,
            Audit audit) {
        this.enquiries = enquiries;
        this.records = records;
        this.terms = terms;
        this.numbers = numbers;
        this.places = places;
        this.audit = audit;
    }

    @Transactional
    Enquiry ask(NewEnquiry wanted, Caller caller) {
        var violations = wanted.violations(caller.person());
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        var place = Objects.requireNonNull(wanted.place());
        places.requireKnown(place);
        if (caller.isStaff()) {
            places.requireWork(place, caller);
        }
        var asked = new Asked(
                SeenText.strip(Objects.requireNonNull(wanted.question())),
                place,
                wanted.topic(),
                caller.isStaff() ? null : caller.client(),
                caller.isStaff() ? caller.subject() : null);
        var promised = promised(wanted.promised(), caller);
        var number = numbers.next(SERIES, records.today().getYear());
        var enquiry = records.opened(Ids.next(), number, asked, wanted.asker(caller.person()), promised);
        enquiries.persistAndFlush(enquiry);
        audit.change(caller, "enquiry.ask", "enquiry", enquiry.id(), place);
        return enquiry;
    }

    private LocalDate promised(@Nullable LocalDate wanted, Caller caller) {
        if (wanted == null) {
            return terms.proposed(records.today());
        }
        if (!caller.isStaff()) {
            throw new Invalid(Violation.body("/promised", "enquiry-date-by-staff"));
        }
        records.requireMayBe(wanted);
        return wanted;
    }
}
