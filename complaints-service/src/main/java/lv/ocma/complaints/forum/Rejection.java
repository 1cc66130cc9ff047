package lv.ocma.complaints.forum;

/** Why a question is not on the forum. */
enum Rejection {
    OFF_TOPIC,
    OFFENSIVE,
    PERSONAL_MATTER,
    DUPLICATE,
    ADVERTISING,
    OTHER
}
