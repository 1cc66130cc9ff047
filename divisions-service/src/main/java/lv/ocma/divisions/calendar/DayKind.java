package lv.ocma.divisions.calendar;

/** Why a date is as it is; new kinds may come, so callers treat an unknown one as its open or closed state says. */
public enum DayKind {
    /** The weekly schedule holds. */
    REGULAR,
    /** Public holiday by law. */
    HOLIDAY,
    /** Off because a holiday fell on a weekend; itself not a holiday. */
    SUBSTITUTE_DAY_OFF,
    /** A weekday off whose work is moved to another date by Cabinet order. */
    MOVED_DAY_OFF,
    /** The date, usually a Saturday, on which moved work is done. */
    MOVED_WORKING_DAY,
    /** Working day before a holiday, with shortened hours that staff have confirmed. */
    PRE_HOLIDAY,
    /** Hours that the office set for this one date. */
    EXCEPTION
}
