package lv.ocma.complaints.incident;

/** What was done in an incident, in its order. */
enum StepKind {
    WARNED,
    MANAGER_CALLED,
    POLICE_CALLED,
    CONTACT_ENDED,
    CLOSED
}
