package lv.ocma.complaints.spoken;

/** How somebody has confirmed what was written down. */
enum ConfirmedWay {
    /** They have read it on a screen. */
    SHOWN_ON_SCREEN,
    SIGNED_ON_PAPER,
    /** It was read to them, as they could not read it themselves. */
    READ_ALOUD
}
