package lv.ocma.complaints.casefile;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.complaints.contact.NewContact;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has said in person, as an employee has written it down.
 *
 * @param place id of the place
 * @param visit id of the visit that it is about
 * @param employee directory id of whom it concerns
 * @param at when it was said, from which its term runs
 */
public record TakenDown(
        @Nullable String kind,
        @Nullable String place,
        @Nullable String language,
        @Nullable NewContact contact,
        @Nullable String subject,
        @Nullable String text,
        @Nullable UUID visit,
        @Nullable UUID employee,
        @Nullable String clause,
        @Nullable String service,
        OffsetDateTime at) {

    NewCase asCase() {
        return new NewCase(
                kind,
                place,
                language,
                contact,
                null,
                subject,
                text,
                visit,
                employee,
                clause,
                service,
                null,
                Channel.IN_PERSON.name(),
                at);
    }

    /** Nothing that is personal. */
    @Override
    public String toString() {
        return "TakenDown[" + kind + "]";
    }
}
