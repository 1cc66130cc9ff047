package lv.ocma.complaints.incident;

/** For what a customer is warned (P10). */
enum Ground {
    AGGRESSION,
    PROVOCATION,
    OFFENCE,
    SCORN,
    SUSPECTED_INTOXICATION
}
