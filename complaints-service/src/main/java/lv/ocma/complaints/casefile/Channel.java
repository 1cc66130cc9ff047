package lv.ocma.complaints.casefile;

/** Over which a case came (K1); all but the first three are entered by staff, with when it was received. */
enum Channel {
    API,
    PORTAL,
    FORUM,
    EMAIL,
    LETTER,
    PHONE,
    IN_PERSON,
    FACEBOOK,
    TWITTER;

    boolean isEnteredByStaff() {
        return switch (this) {
            case API, PORTAL, FORUM -> false;
            case EMAIL, LETTER, PHONE, IN_PERSON, FACEBOOK, TWITTER -> true;
        };
    }
}
