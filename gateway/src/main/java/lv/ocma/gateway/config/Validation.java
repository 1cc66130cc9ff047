package lv.ocma.gateway.config;

/** What becomes of a request that the document of its operation does not allow. */
public enum Validation {
    /** Whatever the document does not allow is answered at the door, in words that fit every operation. */
    STRICT,
    /** What no service could read is answered at the door; of what can be read the service says in its own words what rules it breaks. */
    READABLE,
    /** It is counted and goes on, for documents that may be older than their services. */
    REPORT,
    /** Nobody looks. */
    OFF
}
