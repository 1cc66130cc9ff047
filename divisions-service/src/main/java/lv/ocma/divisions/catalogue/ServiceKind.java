package lv.ocma.divisions.catalogue;

/** What a customer comes for: the service itself, or only what it has brought forth, which takes less time. */
public enum ServiceKind {
    SERVICE,
    COLLECTION
}
