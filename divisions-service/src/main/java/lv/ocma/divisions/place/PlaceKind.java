package lv.ocma.divisions.place;

/** What a place is in the structure of the office; new kinds may come. */
public enum PlaceKind {
    DIVISION,
    BRANCH,
    HEADQUARTERS,
    SERVICE_CENTRE;

    /** Where the office receives customers itself, and so takes whatever is asked for in person (R1). */
    boolean isTerritorialUnit() {
        return this == DIVISION || this == BRANCH;
    }
}
