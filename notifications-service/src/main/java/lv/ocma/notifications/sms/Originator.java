package lv.ocma.notifications.sms;

import java.util.regex.Pattern;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;

/** Whom the person sees as the sender, with what SMPP wants to know of it: a name, a number with its country, or a short number. */
record Originator(TypeOfNumber type, NumberingPlanIndicator plan, String address) {

    /** Eleven characters are as many septets as fit into the address field (3GPP TS 23.040, 9.1.2.5). */
    private static final Pattern NAME = Pattern.compile("(?=.*[A-Za-z])[A-Za-z0-9 ._&-]{1,11}");

    /** The provider puts in what it has agreed on. */
    static final Originator NONE = new Originator(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, "");

    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern SHORT = Pattern.compile("[0-9]{3,8}");

    static Originator of(String written) {
        if (INTERNATIONAL.matcher(written).matches()) {
            return new Originator(TypeOfNumber.INTERNATIONAL, NumberingPlanIndicator.ISDN, written.substring(1));
        }
        if (SHORT.matcher(written).matches()) {
            return new Originator(TypeOfNumber.UNKNOWN, NumberingPlanIndicator.UNKNOWN, written);
        }
        if (NAME.matcher(written).matches()) {
            return new Originator(TypeOfNumber.ALPHANUMERIC, NumberingPlanIndicator.UNKNOWN, written);
        }
        throw new IllegalArgumentException("ocma.smpp.from is neither a name of at most 11 letters nor a number");
    }
}
