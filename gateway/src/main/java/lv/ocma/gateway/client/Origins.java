package lv.ocma.gateway.client;

import java.util.regex.Pattern;

/** The form of origins, to the letter as browsers write them (RFC 6454, 6.1), since they are compared as texts. */
final class Origins {

    private static final int LONGEST = 255;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String PORT = "(?::(?!0|443$|80$)[0-9]{1,5})?";
    private static final Pattern OVER_TLS = Pattern.compile("https://" + LABEL + "(?:\\." + LABEL + ")+" + PORT);
    private static final Pattern OF_THIS_MACHINE =
            Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1)(?::(?!0|80$)[0-9]{1,5})?");
    private static final int HIGHEST_PORT = 65_535;

    private Origins() {}

    /** @param alsoOfThisMachine whether a page that a developer tries out on the same machine counts */
    static boolean isOne(String written, boolean alsoOfThisMachine) {
        return written.length() <= LONGEST
                && (OVER_TLS.matcher(written).matches()
                        || (alsoOfThisMachine
                                && OF_THIS_MACHINE.matcher(written).matches()))
                && port(written) <= HIGHEST_PORT;
    }

    private static int port(String origin) {
        var colon = origin.lastIndexOf(':');
        var text = origin.substring(colon + 1);
        return text.startsWith("//") ? 0 : Integer.parseInt(text);
    }
}
