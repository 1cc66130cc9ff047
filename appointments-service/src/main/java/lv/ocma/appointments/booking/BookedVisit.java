package lv.ocma.appointments.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.ocma.appointments.claim.Span;
import lv.ocma.contracts.Contact;
import org.jspecify.annotations.Nullable;

/** A booked visit as the visit day sees it, in the running transaction; what happens to it goes through {@link BookedVisits}. */
public final class BookedVisit {

    private final Booking booking;

    BookedVisit(Booking booking) {
        this.booking = booking;
    }

    /** One service for one person, with its planned length. */
    public record Part(String service, int person, int minutes) {}

    Booking booking() {
        return booking;
    }

    public UUID id() {
        return booking.id();
    }

    public long version() {
        return booking.version();
    }

    public String reference() {
        return booking.reference();
    }

    public VisitStatus status() {
        return booking.status();
    }

    public String place() {
        return booking.place();
    }

    public Span time() {
        return new Span(booking.startsAt(), booking.endsAt());
    }

    /** Whether its customer was or is to be asked for another time, as it cannot be at its own. */
    public boolean isDisplaced() {
        return booking.isDisplaced();
    }

    /**
     * Whether it has come to its end and still has a time that it does not need: its own, as who was served before it does not come at it, or one that was
     * proposed. Who was missed may still come.
     */
    public boolean hasTimeLeft(Instant now) {
        return status().next().isEmpty() && status() != VisitStatus.MISSED && (isAhead(now) || isDisplaced());
    }

    boolean isAhead(Instant now) {
        return booking.startsAt().isAfter(now);
    }

    public String language() {
        return booking.language();
    }

    /** Over which it was booked. */
    public lv.ocma.appointments.rule.Channel channel() {
        return booking.origin().channel().ruled();
    }

    public @Nullable UUID person() {
        return booking.person();
    }

    public boolean interpreter() {
        return booking.interpreter();
    }

    public List<String> accessibility() {
        return booking.accessibility();
    }

    /** For which somebody comes, with its number. */
    public @Nullable String company() {
        var company = booking.company();
        return company == null ? null : company.named();
    }

    public Contact contact() {
        return booking.contact();
    }

    public List<Part> parts() {
        return booking.items().stream()
                .map(item -> new Part(item.service(), item.person(), item.minutes()))
                .toList();
    }
}
