package lv.ocma.complaints.figure;

/** Quotients to four places. */
final class Rounded {

    private static final double TEN_THOUSAND = 10_000;

    private Rounded() {}

    static double of(long part, long whole) {
        return Math.round(TEN_THOUSAND * part / whole) / TEN_THOUSAND;
    }
}
