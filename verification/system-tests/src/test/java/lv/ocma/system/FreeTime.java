package lv.ocma.system;

import java.time.LocalDate;

/** A slot as the search tells it; start and end are RFC 3339 with the offset of the place. */
record FreeTime(String place, String start, String end, String slot) {

    LocalDate day() {
        return LocalDate.parse(start.substring(0, 10));
    }

    /** Local, as a clock at the place shows it. */
    String opens() {
        return start.substring(11, 16);
    }

    String closes() {
        return end.substring(11, 16);
    }
}
