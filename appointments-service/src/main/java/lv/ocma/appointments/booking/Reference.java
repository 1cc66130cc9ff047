package lv.ocma.appointments.booking;

import java.util.random.RandomGenerator;

/**
 * What people read out over the phone: eight signs in two groups, e.g. {@code K7M2-94XF}. Signs that look or sound alike in
 * Latvian, English or Russian print (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) are left out. It is no secret and opens nothing.
 */
final class Reference {

    static final String SIGNS = "34679ACDEFGHJKMNPQRTVWXY";

    private static final int GROUP = 4;

    private Reference() {}

    static String random(RandomGenerator random) {
        return group(random) + "-" + group(random);
    }

    private static String group(RandomGenerator random) {
        return random.ints(GROUP, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
