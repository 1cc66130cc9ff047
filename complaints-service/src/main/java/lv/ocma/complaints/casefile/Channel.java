package lv.ocma.complaints.casefile;

/** Over which a case came (K1); all but the first two are entered by staff, with when it was received. */
enum Channel {
    API,
    PORTAL,
    /** The web site's forum (K2). */
    FORUM,
    EMAIL,
    LETTER,
    PHONE,
    IN_PERSON,
    FACEBOOK,
    TWITTER;

    boolean isEnteredByStaff() {
        return switch (this) {
            case API, PORTAL -> false;
            case FORUM, EMAIL, LETTER, PHONE, IN_PERSON, FACEBOOK, TWITTER -> true;
        };
    }
}
