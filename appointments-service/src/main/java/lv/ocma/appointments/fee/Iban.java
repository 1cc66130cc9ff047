package lv.ocma.appointments.fee;

import java.math.BigInteger;
import java.util.regex.Pattern;

/** International bank account numbers (ISO 13616) and creditor references (ISO 11649): both are checked by the remainder of 97. */
final class Iban {

    private static final Pattern WRITTEN = Pattern.compile("[A-Z]{2}\\d{2}[A-Z0-9]{11,30}");
    private static final Pattern LATVIAN = Pattern.compile("LV\\d{2}[A-Z]{4}[A-Z0-9]{13}");
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int HEAD = 4;
    private static final int CHECK = 98;

    private Iban() {}

    static boolean isRight(String iban) {
        return WRITTEN.matcher(iban).matches()
                && (!iban.startsWith("LV") || LATVIAN.matcher(iban).matches())
                && remainder(iban.substring(HEAD) + iban.substring(0, HEAD)) == 1;
    }

    /** {@code RF}, two check digits, and the text: a bank or the payer's bank notices a sign that was mistyped. */
    static String creditorReference(String text) {
        int check = CHECK - remainder(text + "RF00");
        return "RF%02d%s".formatted(check, text);
    }

    static boolean isCreditorReference(String reference) {
        return reference.startsWith("RF") && remainder(reference.substring(HEAD) + reference.substring(0, HEAD)) == 1;
    }

    private static int remainder(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(sign -> digits.append(Character.digit(sign, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).intValue();
    }
}
