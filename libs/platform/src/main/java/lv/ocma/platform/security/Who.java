package lv.ocma.platform.security;

/** Kinds of caller that an operation may be open to. */
public enum Who {
    /** Anyone, no token is looked at. */
    ANYONE,
    /** A person signed in through a front end. */
    CUSTOMER,
    /** The integration of latvija.lv, alone or on behalf of a person. */
    PORTAL,
    /** A third-party front end without a signed-in person. */
    FRONT_END,
    /** An employee with one of the roles that the operation names. */
    STAFF,
    /** Whoever holds the manage token of the object, in the header {@code X-Manage-Token}. */
    MANAGE_TOKEN
}
