package lv.ocma.gateway.cache;

/** What may be done with an answer that is held. */
enum Use {
    /** Given. */
    FRESH,
    /** Given, while a newer one is fetched. */
    MEANWHILE,
    /** Not given before its service has been asked whether it is still so. */
    ASK,
    /** Nothing: something has changed since. */
    NONE
}
