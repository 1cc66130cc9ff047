package lv.ocma.divisions.gap;

/** Something about a place that is not known, or not yet from the office itself; new ones may come. */
enum Gap {
    NAME_LV,
    /** It stands in no source. */
    NAME_LV_UNVERIFIED,
    NAME_EN,
    NAME_RU,
    ADDRESS,
    LOCATION,
    PHONES,
    EMAILS,
    /** Of at least one feature nobody tells whether it is there; one that is known to be missing is no gap. */
    ACCESSIBILITY,
    /** Whether documents that were ordered elsewhere are handed out. */
    COLLECTION,
    /** How many counters there are is assumed. */
    COUNTERS_ASSUMED,
    /** None are published that hold from today on. */
    HOURS,
    /** They are those of a file; nobody at the office has changed or confirmed them over the API. */
    HOURS_UNCONFIRMED
}
