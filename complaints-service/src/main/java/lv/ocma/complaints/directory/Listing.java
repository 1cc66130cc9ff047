package lv.ocma.complaints.directory;

/** What an entry of the directory is. */
public enum Listing {
    /** A unit or authority of the competence directory. */
    AUTHORITY,
    SERVICE,
    /** A clause of the customer service standard. */
    CLAUSE
}
