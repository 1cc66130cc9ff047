package lv.ocma.divisions.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Validity from one date to another. */
final class Span {

    private Span() {}

    /** Both dates included; one that is not known does not limit. */
    static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate on) {
        return (from == null || !on.isBefore(from)) && (to == null || !on.isAfter(to));
    }
}
