package lv.ocma.notifications.letter;

/** The sections that a message may have, in the order in which its kind names them. */
enum Topic {
    VISIT,
    NEW_TIME,
    PREVIOUS,
    CANCELLED_VISIT,
    MISSED_VISIT,
    UNSERVED_VISIT,
    /** About how late the place runs (C2). */
    LATE,
    /** The code that verifies the contact (C4). */
    CODE,
    /** The time that takes the place of one that cannot be, or was to. */
    PROPOSED,
    /** The freed time that is held for somebody who waits, and until when. */
    OFFERED,
    /** The time that nobody answered about. */
    LAPSED,
    /** That nothing more is offered until it is resumed. */
    RESTING,
    /** What is waited for, and where. */
    WAITING,
    /** Where to answer or to end the waiting, if the front end has such a page. */
    WAITING_LINK,
    /** Where to confirm or cancel, if there is such a page for the customer. */
    LINK,
    /** Where to accept the proposed time, to choose another or to cancel, if there is such a page for the customer. */
    ANSWER_LINK,
    /** Where to choose another time or to cancel, if there is such a page for the customer. */
    CHOICE_LINK,
    /** What to bring (C6). */
    BRING,
    /** Bring a translator: where the person's language is not the official one (C8). */
    TRANSLATOR,
    /** House rules (C5). */
    RULES,
    /** What was refused, why and by which law (P4). */
    REFUSED,
    /** Where, how and until when to dispute a refusal (V4). */
    DISPUTE,
    /** Which case, enquiry, error or offer it is about. */
    CASE,
    /** By when it is answered, if there is such a day. */
    DUE,
    /** By when something is to be done. */
    TERM,
    /** To which authority it was passed on. */
    AUTHORITY,
    /** Where and until when to go next, where the outcome leaves something to go on about. */
    NEXT,
    /** Where the questions are, and where to say that no more are wanted. */
    SURVEY,
    /** Where everybody may read question and answer. */
    FORUM,
    /** What an employee has written: it makes the letter an official reply (R6). */
    WRITTEN,
    /** Which kind of error an employee has made. */
    ERROR,
    /** Which kind of case it is. */
    KIND,
    CHANGE,
    AGAIN,
    /** Where, how and until when to complain (V4). */
    COMPLAINT;

    /** What the attachment does to the person's calendar. */
    enum Calendar {
        ENTER,
        REMOVE,
        /** There is no attachment. */
        LEAVE
    }
}
