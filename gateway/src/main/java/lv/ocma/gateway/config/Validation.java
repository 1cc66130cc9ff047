package lv.ocma.gateway.config;

/** What becomes of a request that the document of its operation does not allow. */
public enum Validation {
    /** It is answered at the door. */
    REFUSE,
    /** It is counted and goes on, for documents that may be older than their services. */
    REPORT,
    /** Nobody looks. */
    OFF
}
