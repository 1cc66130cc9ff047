package lv.ocma.complaints.serviceerror;

/** How a remedy ended. */
enum RemedyOutcome {
    DONE,
    /** With a reason. */
    GIVEN_UP
}
