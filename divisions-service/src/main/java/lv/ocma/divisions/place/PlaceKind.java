package lv.ocma.divisions.place;

/** What a place is in the structure of the office; new kinds may come. */
public enum PlaceKind {
    DIVISION,
    BRANCH,
    HEADQUARTERS,
    SERVICE_CENTRE
}
