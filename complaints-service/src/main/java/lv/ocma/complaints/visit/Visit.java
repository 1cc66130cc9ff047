package lv.ocma.complaints.visit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactDetails;
import org.jspecify.annotations.Nullable;

/** A visit to which somebody came, as appointments-service tells of it; kept for a time only (P5). */
@Entity
@Table(name = "visit")
class Visit {

    @Id
    private UUID id;

    private String place;

    private String service;

    private String language;

    /** Null where nobody left one, as who came without a booked time. */
    @Embedded
    private @Nullable ContactDetails contact;

    @Column(name = "came_at")
    private Instant cameAt;

    /** Null while it goes on. */
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    /** {@code sub} of who ended it; null while it goes on. */
    private @Nullable String employee;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Visit() {}

    /**
     * What each event tells of it.
     *
     * @param service of what is named first
     * @param contact null where nobody left one
     */
    record Told(
            UUID id,
            String place,
            String service,
            String language,
            @Nullable ContactDetails contact) {

        /** Never whose it is. */
        @Override
        public String toString() {
            return "Told[at " + place + "]";
        }
    }

    Visit(Told told, Instant cameAt) {
        this.id = told.id();
        this.place = told.place();
        this.service = told.service();
        this.language = told.language();
        this.contact = told.contact();
        this.cameAt = cameAt;
    }

    /** Its newest event tells it so; where it is never changes. */
    void stands(Told told) {
        service = told.service();
        language = told.language();
        contact = told.contact();
    }

    void came(Instant at) {
        cameAt = at;
    }

    /** @param by {@code sub} of the employee who was with them */
    void ended(Instant at, String by) {
        endedAt = at;
        employee = by;
    }

    /** Its end was a mistake. */
    void goesOn() {
        endedAt = null;
        employee = null;
    }

    UUID id() {
        return id;
    }

    String place() {
        return place;
    }

    String service() {
        return service;
    }

    String language() {
        return language;
    }

    @Nullable
    ContactDetails contact() {
        return contact;
    }

    Instant cameAt() {
        return cameAt;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    @Nullable
    String employee() {
        return employee;
    }
}
