package lv.ocma.complaints.gratitude;

/** What was offered. */
enum OfferKind {
    MONEY,
    GIFT,
    SERVICE,
    OTHER
}
