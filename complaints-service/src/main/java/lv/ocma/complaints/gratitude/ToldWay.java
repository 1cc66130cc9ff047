package lv.ocma.complaints.gratitude;

/** How the customer is told how the service is rightly received (P7). */
enum ToldWay {
    /** Already, by the employee who declined. */
    IN_PERSON,
    /** To the contact that they leave. */
    MESSAGE
}
