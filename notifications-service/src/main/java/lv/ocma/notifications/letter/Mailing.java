package lv.ocma.notifications.letter;

/** Kinds of mail: by them the law counts on which day somebody knows (Law on Notification). */
public enum Mailing {
    ORDINARY,
    /** Handed over against a number by which the post tells where the letter is. */
    REGISTERED
}
