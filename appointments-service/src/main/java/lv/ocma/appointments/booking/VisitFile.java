package lv.ocma.appointments.booking;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.platform.audit.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * A visit as its fees and refusals see it, whatever becomes of it meanwhile: booked, or of somebody who came with a ticket alone.
 *
 * @param reference of the booking, or the number of the ticket
 * @param day local date of the visit: the law and the prices of that day count
 * @param status by name, the same for both
 * @param person whose it is, where one is known
 * @param client over which it was booked or taken, which may hear what becomes of it; null where staff did it
 * @param addressee company for which somebody comes, or else the name that was left, where one was
 * @param email where it is written to, where somebody left it
 * @param mayChange whether the caller may decide on it: it is the own, and no link alone opened it
 * @param purpose what opened it to the caller
 */
public record VisitFile(
        Key key,
        long version,
        String reference,
        String place,
        LocalDate day,
        String status,
        String language,
        @Nullable UUID person,
        @Nullable String client,
        @Nullable String addressee,
        @Nullable String email,
        List<Item> items,
        boolean mayChange,
        Purpose purpose) {

    /** One service for one person of the visit (R4). */
    public record Item(String service, int person) {}

    /** Under which of both it is found: a ticket has no booking. */
    public record Key(UUID id, boolean isTicket) {

        public static Key booked(UUID id) {
            return new Key(id, false);
        }

        public static Key ticket(UUID id) {
            return new Key(id, true);
        }

        /** As it is stored: one of both. */
        public static Key of(@Nullable UUID booking, @Nullable UUID ticket) {
            return ticket == null
                    ? booked(Objects.requireNonNull(booking, "neither booking nor ticket"))
                    : ticket(ticket);
        }

        public @Nullable UUID booking() {
            return isTicket ? null : id;
        }

        public @Nullable UUID ticket() {
            return isTicket ? id : null;
        }

        /** Under which kind of thing the audit finds it. */
        public String audited() {
            return isTicket ? "visit" : "appointment";
        }
    }

    public UUID id() {
        return key.id();
    }

    public boolean includes(Item item) {
        return items.contains(item);
    }

    /** Never what is personal in it: a file may end up in a log. */
    @Override
    public String toString() {
        return "VisitFile[" + key.id() + "]";
    }
}
