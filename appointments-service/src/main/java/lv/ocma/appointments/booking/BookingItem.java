package lv.ocma.appointments.booking;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.UUID;
import lv.ocma.platform.ids.Ids;

/** One service for one person of a visit (R4): what is later finished, refused or moved by itself. */
@Entity
@Table(name = "booking_item")
class BookingItem {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the other side of Booking.items
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "booking")
    private Booking booking;

    private int position;

    private String service;
    private int person;
    private int minutes;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected BookingItem() {}

    BookingItem(Booking booking, int position, String service, int person, int minutes) {
        this.id = Ids.next();
        this.booking = booking;
        this.position = position;
        this.service = service;
        this.person = person;
        this.minutes = minutes;
    }

    void plan(int newMinutes) {
        this.minutes = newMinutes;
    }

    UUID id() {
        return id;
    }

    /** Orders the items of a visit. */
    int position() {
        return position;
    }

    String service() {
        return service;
    }

    int person() {
        return person;
    }

    int minutes() {
        return minutes;
    }
}
