package lv.ocma.appointments.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lv.ocma.appointments.queue.EntryKind;
import lv.ocma.appointments.queue.TakenBy;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.privacy.LookupHash;
import lv.ocma.platform.problem.Conflict;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * One ticket for a person, or for a contact of who is not signed in, at a place and time: who takes two takes the place of somebody else. Counted while
 * the day of the place is locked.
 */
@ApplicationScoped
class HeldTickets {

    private static final String LIVE = """
            from queue_entry
            where place = :place and day = cast(:day as date) and status in ('CHECKED_IN', 'CALLED', 'SERVING', 'PARKED')\s""";

    private static final String CLIENTS = "and person is null and client is not distinct from :client ";

    private final Session session;
    private final LookupHash hashes;
    private final TicketLimits limits;

    HeldTickets(Session session, LookupHash hashes, TicketLimits limits) {
        this.session = session;
        this.hashes = hashes;
        this.limits = limits;
    }

    /**
     * Who is there is seen, so that only tickets from afar are counted.
     *
     * @return by what the ticket is found again
     */
    TakenBy requireRoom(String place, LocalDate day, EntryKind kind, TakenBy by, Contact contact) {
        if (kind != EntryKind.REMOTE) {
            return by;
        }
        if (by.person() != null) {
            var numbers = numbers("and person = :key", place, day, by.person(), by);
            if (!numbers.isEmpty()) {
                throw new Conflict("ticket-held", Map.of("number", numbers.getFirst()));
            }
            return by;
        }
        var known = by.knownBy(
                hash(
                        "contact-email",
                        contact.email() == null ? null : contact.email().toLowerCase(Locale.ROOT)),
                hash("contact-phone", contact.phone()));
        requireNone("contact_email_hash", place, day, known.emailHash(), by);
        requireNone("contact_phone_hash", place, day, known.phoneHash(), by);
        requireFew(place, day, "", limits.perClient(), by);
        if (known.emailHash() == null && known.phoneHash() == null) {
            requireFew(
                    place,
                    day,
                    "and contact_email_hash is null and contact_phone_hash is null ",
                    limits.withoutContact(),
                    by);
        }
        return known;
    }

    /** Of this client alone. Whoever types a contact need not be whose it is, so they learn neither number nor more than that there is one. */
    private void requireNone(String column, String place, LocalDate day, @Nullable String key, TakenBy by) {
        if (key != null
                && !numbers(CLIENTS + "and " + column + " = :key", place, day, key, by)
                        .isEmpty()) {
            throw new Conflict("contact-has-ticket");
        }
    }

    private List<String> numbers(String which, String place, LocalDate day, Object key, TakenBy by) {
        var query = session.createNativeQuery(
                        "select number " + LIVE + which + " order by sequence limit 1", String.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .setParameter("key", key);
        if (which.startsWith(CLIENTS)) {
            query.setParameter("client", by.client(), String.class);
        }
        return query.getResultList();
    }

    private void requireFew(String place, LocalDate day, String which, int most, TakenBy by) {
        var held = session.createNativeQuery(
                        "select count(*) " + LIVE + CLIENTS + which + "and kind = 'REMOTE'", Long.class)
                .setParameter("place", place)
                .setParameter("day", day.toString())
                .setParameter("client", by.client(), String.class)
                .getSingleResult();
        if (held >= most) {
            throw new Conflict("too-many-tickets", Map.of("most", most));
        }
    }

    private @Nullable String hash(String kind, @Nullable String text) {
        return text == null ? null : hashes.of(kind, text);
    }
}
