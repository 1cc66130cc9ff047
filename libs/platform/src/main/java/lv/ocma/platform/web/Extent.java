package lv.ocma.platform.web;

import java.util.Map;

/** How much of one kind is taken at all, where an operation has no narrower rule of its own; the API document says so of each member. */
public final class Extent {

    /** Characters (code points) of one text in a body. */
    public static final int TEXT = 10_000;

    /** Elements of one list in a body. */
    public static final int ITEMS = 1_000;

    /** Characters of one value of a parameter. */
    public static final int PARAMETER = 2_000;

    private Extent() {}

    static boolean holds(String text, int most) {
        return text.length() <= most || text.codePointCount(0, text.length()) <= most;
    }

    static Map<String, Integer> upTo(int most) {
        return Map.of("min", 0, "max", most);
    }
}
