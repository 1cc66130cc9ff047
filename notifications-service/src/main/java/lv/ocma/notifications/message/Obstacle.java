package lv.ocma.notifications.message;

/** Why a message can't be sent over any channel that there is. */
public enum Obstacle {
    /** Neither an e-mail address nor a phone number was left. */
    NO_CONTACT,
    /** Only a phone number was left (C4), and no provider of text messages is set up, or there are no short words for it. */
    NO_EMAIL,
    /** What was left as an e-mail address is none. */
    MALFORMED_EMAIL,
    /** What was left as a phone number is none, or takes no text messages. */
    MALFORMED_PHONE,
    /** Only a postal address was left, and no letter can be addressed to it. */
    MALFORMED_ADDRESS,
    /** An employee is to be told, and the staff directory knows no address of theirs at the office. */
    NO_OFFICE_ADDRESS,
    /** Mail to the address that was left has failed for good before. */
    SUPPRESSED_ADDRESS
}
