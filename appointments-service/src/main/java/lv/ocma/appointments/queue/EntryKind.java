package lv.ocma.appointments.queue;

/** How somebody came into the queue: with a booked time, with a ticket taken the same day from afar, or with one taken at the place. */
public enum EntryKind {
    BOOKED("B"),
    REMOTE("R"),
    LIVE("L");

    private final String letter;

    EntryKind(String letter) {
        this.letter = letter;
    }

    /** As the board shows it, e.g. {@code L007}; each number is given once a day, whatever the letter. */
    String number(int sequence) {
        return letter + String.format("%03d", sequence);
    }
}
