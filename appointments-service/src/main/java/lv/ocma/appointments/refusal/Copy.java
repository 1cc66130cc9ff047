package lv.ocma.appointments.refusal;

/** How a copy of a written refusal is sent, beside the one that was handed over: from that alone the time to dispute it runs. */
enum Copy {
    /** By message to the addressee; whether it has left, the message itself says. */
    EMAIL,
    /** By letter, which the office sends itself; the sheets show where to. */
    POST
}
