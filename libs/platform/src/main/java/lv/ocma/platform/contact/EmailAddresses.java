package lv.ocma.platform.contact;

import java.util.regex.Pattern;

/** E-mail addresses, as far as their form tells. */
public final class EmailAddresses {

    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** The form as a regular expression, for documents that tell others of it; an address is no longer than {@link #LONGEST} besides. */
    public static final String FORM = "(?=.{1," + LONGEST_LOCAL_PART + "}@)" + ATOM + "(?:\\." + ATOM + ")*@(?:" + LABEL
            + "\\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private EmailAddresses() {}

    public static boolean isOne(String written) {
        return written.length() <= LONGEST && PATTERN.matcher(written).matches();
    }
}
