package lv.ocma.complaints.spoken;

/** How somebody has got the copy of what they said. */
enum IssuedWay {
    ON_PAPER,
    BY_EMAIL
}
