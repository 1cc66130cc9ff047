package lv.ocma.appointments.booking;

/** What is answered and the version that it shows. */
record Versioned(AppointmentView view, long version) {}
