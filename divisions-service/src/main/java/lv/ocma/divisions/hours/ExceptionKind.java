package lv.ocma.divisions.hours;

/** What an exception does to the hours that would hold otherwise. */
public enum ExceptionKind {
    /** No reception. */
    CLOSED,
    /** Reception at other hours instead. */
    OTHER_HOURS,
    /** Reception beside that of the day, or on a day that has none. */
    EXTRA,
    /** The shorter hours before a holiday, as staff have confirmed them. */
    PRE_HOLIDAY
}
