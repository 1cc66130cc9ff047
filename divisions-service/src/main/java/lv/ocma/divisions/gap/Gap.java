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
    /** A division or branch has none on which customers are received from today on. */
    COUNTERS,
    /** How many counters there are is assumed. */
    COUNTERS_ASSUMED,
    /** None are published that hold from today on. */
    HOURS,
    /** The weekly ones are those of a file of a release; nobody at the office has set them over the API, the same or others. */
    HOURS_UNCONFIRMED
}
