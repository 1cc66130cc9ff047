package lv.ocma.complaints.survey;

/**
 * Between which shares the true one lies with a confidence of 95 %, by Wilson's score interval: unlike the textbook one it holds for small groups and
 * never leaves 0 to 1.
 */
record Wilson(double low, double high) {

    /** Quantile of the normal distribution for 95 %, two-sided. */
    private static final double Z = 1.959964;

    /** @param of how many in all, at least 1 */
    static Wilson of(long satisfied, long of) {
        if (of < 1 || satisfied < 0 || satisfied > of) {
            throw new IllegalArgumentException("a part is no more than its whole, which is at least 1");
        }
        double n = of;
        double share = satisfied / n;
        double square = Z * Z;
        double whole = 1 + square / n;
        double middle = (share + square / (2 * n)) / whole;
        double half = Z * Math.sqrt(share * (1 - share) / n + square / (4 * n * n)) / whole;
        return new Wilson(Math.max(0, middle - half), Math.min(1, middle + half));
    }
}
