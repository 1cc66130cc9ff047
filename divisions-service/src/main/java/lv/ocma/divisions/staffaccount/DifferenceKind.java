package lv.ocma.divisions.staffaccount;

/** How an account and the directory contradict each other. */
enum DifferenceKind {
    /** An employee has no account of the name that the directory says. */
    ACCOUNT_MISSING,
    /** An employee cannot sign in. */
    ACCOUNT_DISABLED,
    /** An employee can sign in, and has no role of the staff. */
    ROLE_MISSING,
    /** The account claims other divisions than the place where the employee works, or none. */
    PLACE_DIFFERS,
    /** The account has another name than the employee. */
    NAME_DIFFERS,
    /** A manager named an account that reaches the whole office, or was a leaver's, which only an administrator may. */
    NOT_NAMED_BY_ADMINISTRATOR,
    /** A leaver's account is enabled and left so, as it may be somebody else's. */
    LEAVER_NOT_CLOSED,
    /** Somebody signs in as staff whom the directory does not know. */
    NOT_IN_DIRECTORY
}
