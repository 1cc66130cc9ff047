package lv.ocma.appointments.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lv.ocma.contracts.Contact;
import org.jspecify.annotations.Nullable;

/** Somebody who is about to wait. */
public record NewEntry(
        UUID id,
        String place,
        EntryKind kind,
        @Nullable Booked booked,
        List<Part> parts,
        @Nullable String priority,
        Instant arrivedAt,
        boolean enteredLater,
        @Nullable Boolean documentSeen,
        String language,
        boolean interpreter,
        TakenBy takenBy,
        Contact contact) {

    public static final Contact NO_CONTACT = new Contact(null, null, null);

    /** @param late came too late for the time, and waits as with a live ticket */
    public record Booked(UUID booking, Instant start, boolean late) {}

    public record Part(String service, int person, int minutes) {}
}
