package lv.ocma.complaints.serviceerror;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.complaints.contact.NewContact;
import lv.ocma.complaints.visit.KnownVisit;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/**
 * A report of an error with all that is needed of it.
 *
 * @param employee directory id of who erred
 * @param contact of the customer; null where nobody knows it
 */
record Report(
        UUID employee,
        String place,
        ErrorKind kind,
        LocalDate happenedOn,
        String account,
        @Nullable UUID visit,
        @Nullable NewContact contact,
        String language) {

    /** Nothing is lacking in it. */
    static Report of(NewServiceError sent) {
        return new Report(
                Objects.requireNonNull(sent.employee()),
                Objects.requireNonNull(sent.place()),
                sent.kind(),
                Objects.requireNonNull(sent.happenedOn()),
                sent.account(),
                sent.visit(),
                sent.contact(),
                Objects.requireNonNull(sent.language()));
    }

    /** What is said overrides what the visit tells; {@link Invalid} where neither says who erred, as a visit that goes on does not. */
    static Report of(NewServiceError sent, KnownVisit visit) {
        return new Report(
                erred(sent.employee(), visit),
                said(sent.place(), visit.place()),
                sent.kind(),
                sent.happenedOn() == null ? visit.day() : sent.happenedOn(),
                sent.account(),
                sent.visit(),
                sent.contact() == null ? visit.contact() : sent.contact(),
                said(sent.language(), visit.language()));
    }

    private static UUID erred(@Nullable UUID said, KnownVisit visit) {
        var served = visit.employee();
        if (said == null && served == null) {
            throw new Invalid(Violation.body("/employee", "required"));
        }
        return said == null ? UUID.fromString(Objects.requireNonNull(served)) : said;
    }

    private static String said(@Nullable String sent, String otherwise) {
        return sent == null || SeenText.isBlank(sent) ? otherwise : sent;
    }

    /** Never what is personal in it. */
    @Override
    public String toString() {
        return "Report[…]";
    }
}
