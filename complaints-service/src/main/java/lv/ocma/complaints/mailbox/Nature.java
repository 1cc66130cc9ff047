package lv.ocma.complaints.mailbox;

/** What a mail is, by its form: words are never guessed at. */
enum Nature {
    /** Somebody wrote it to the office. */
    LETTER,
    /** A machine sent it: an absence, a newsletter, a list (RFC 3834, RFC 2919). */
    AUTOMATIC,
    /** Of what became of another mail (RFC 3462). */
    REPORT,
    /** To a meeting (RFC 6047). */
    INVITATION,
    /** The server holds it for spam. */
    SPAM
}
