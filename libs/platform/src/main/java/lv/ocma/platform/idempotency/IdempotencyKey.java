package lv.ocma.platform.idempotency;

import java.util.Optional;
import java.util.regex.Pattern;

/** The request header that names one intended effect: visible ASCII without quotes and backslashes, bare or quoted as the structured field of the IETF draft. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    /** As a whole value is written; the same in Java and in ECMA-262. */
    public static final String FORM = "^\"?([!#-\\[\\]-~]{1,255})\"?$";

    /** Characters, quotes included. */
    public static final int LONGEST = 257;

    private static final Pattern READER = Pattern.compile(FORM);

    private IdempotencyKey() {}

    /** The key without its quotes, nothing where it is none. */
    static Optional<String> read(String value) {
        var matcher = READER.matcher(value);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
