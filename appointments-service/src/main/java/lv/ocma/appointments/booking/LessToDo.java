package lv.ocma.appointments.booking;

import lv.ocma.appointments.slot.SlotKeeper;

/** What becomes of the time of a visit for which there is less to do than there was. */
final class LessToDo {

    private LessToDo() {}

    /** Its end is free for others; one that could not be at its time as it was may be able to now. */
    static void in(Booking visit, SlotKeeper slots) {
        if (!visit.isDisplaced()) {
            slots.shorten(visit.id(), visit.endsAt());
        } else if (slots.keepShorter(visit.slot(), visit.id())) {
            visit.hasRoom();
        }
    }
}
