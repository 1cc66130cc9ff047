package lv.ocma.appointments.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import lv.ocma.platform.audit.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A booked visit as its fees and refusals see it.
 *
 * @param day local date of the visit: the law and the prices of that day count
 * @param status as in {@code booking}, by name
 * @param person whose it is, where one is known
 * @param addressee company for which somebody comes, or else the name that was left, where one was
 * @param mayChange whether the caller may decide on it: it is the own, and no link alone opened it
 * @param purpose what opened it to the caller
 */
public record VisitFile(
        UUID id,
        long version,
        String reference,
        String place,
        Span time,
        LocalDate day,
        String status,
        String language,
        @Nullable UUID person,
        @Nullable String addressee,
        List<Item> items,
        boolean mayChange,
        Purpose purpose) {

    /** One service for one person of the visit (R4). */
    public record Item(String service, int person) {}

    public boolean includes(Item item) {
        return items.contains(item);
    }

    /** Never what is personal in it: a file may end up in a log. */
    @Override
    public String toString() {
        return "VisitFile[" + id + "]";
    }
}
