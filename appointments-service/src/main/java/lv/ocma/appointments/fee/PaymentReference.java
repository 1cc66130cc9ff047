package lv.ocma.appointments.fee;

import java.util.Locale;
import java.util.UUID;
import lv.ocma.appointments.booking.VisitFile;

/**
 * What a payer gives with a transfer, so that the money is found again: a creditor reference (ISO 11649) of the visit's reference and the
 * number of the fee, e.g. {@code RF40K7M494XF1}. It tells nothing of a person.
 */
final class PaymentReference {

    /** That hold 63 bits. */
    private static final int DIGITS = 13;

    private PaymentReference() {}

    static String of(VisitFile visit, int number) {
        return of(visit.key().isTicket() ? ofTicket(visit.id()) : visit.reference(), number);
    }

    static String of(String visit, int number) {
        return Iban.creditorReference(visit.replace("-", "") + number);
    }

    /** Numbers of tickets come again each day, so it is the random part of the id, always as long. */
    private static String ofTicket(UUID ticket) {
        var text = Long.toString(ticket.getLeastSignificantBits() & Long.MAX_VALUE, Character.MAX_RADIX)
                .toUpperCase(Locale.ROOT);
        return "T" + "0".repeat(DIGITS - text.length()) + text;
    }
}
