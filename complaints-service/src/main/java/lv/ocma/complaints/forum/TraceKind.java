package lv.ocma.complaints.forum;

/** What leads to a person. */
enum TraceKind {
    PERSONAL_CODE,
    ACCOUNT,
    DOCUMENT_NUMBER,
    EMAIL,
    PHONE,
    STAFF_NAME
}
