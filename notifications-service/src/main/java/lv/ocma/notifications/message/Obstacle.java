package lv.ocma.notifications.message;

/** Why a message can't be sent over any channel that there is. */
public enum Obstacle {
    /** Only a phone number was left (C4). */
    NO_EMAIL,
    /** What was left as an e-mail address is none. */
    MALFORMED_EMAIL
}
