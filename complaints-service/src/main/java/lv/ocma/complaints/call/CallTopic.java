package lv.ocma.complaints.call;

/** What a call was about, for figures. */
enum CallTopic {
    APPOINTMENT,
    IDENTITY_DOCUMENT,
    RESIDENCE_PERMIT,
    VISA_OR_INVITATION,
    CITIZENSHIP,
    DECLARED_RESIDENCE,
    REGISTER_DATA,
    PROGRESS_OF_APPLICATION,
    FEES,
    COMPLAINT,
    OTHER
}
