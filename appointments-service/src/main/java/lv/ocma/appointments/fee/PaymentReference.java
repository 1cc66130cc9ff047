package lv.ocma.appointments.fee;

/**
 * What a payer gives with a transfer, so that the money is found again: a creditor reference (ISO 11649) of the visit's reference and the
 * number of the fee, e.g. {@code RF40K7M494XF1}. It tells nothing of a person.
 */
final class PaymentReference {

    private PaymentReference() {}

    static String of(String visit, int number) {
        return Iban.creditorReference(visit.replace("-", "") + number);
    }
}
