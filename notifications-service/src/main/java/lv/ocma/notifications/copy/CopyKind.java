package lv.ocma.notifications.copy;

/** What a copy is of. */
enum CopyKind {
    /** Iesniegums: what a person has said, as it was written down (P6). */
    SUBMISSION("I"),
    /** Atteikums (P4). */
    REFUSAL("A"),
    /** Atbilde. */
    REPLY("B"),
    /** Ziņa: a letter of any other kind. */
    MESSAGE("Z");

    private final String series;

    CopyKind(String series) {
        this.series = series;
    }

    /** Of its numbers, which run by themselves. */
    String series() {
        return series;
    }
}
