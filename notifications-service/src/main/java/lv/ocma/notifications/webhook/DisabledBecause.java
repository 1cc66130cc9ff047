package lv.ocma.notifications.webhook;

/** Who or what has switched a webhook off. */
enum DisabledBecause {
    CLIENT,
    /** Only the office switches it on again. */
    ADMINISTRATOR,
    /** It has answered 410. */
    ENDPOINT_GONE,
    /** It has failed for days, and its client was warned. */
    ENDPOINT_FAILING
}
