package lv.ocma.appointments.fee;

/** What is answered and the version that it shows. */
record Versioned(FeeView view, long version) {}
