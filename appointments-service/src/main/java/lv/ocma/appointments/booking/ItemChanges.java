package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lv.ocma.appointments.service.Services;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.platform.security.Caller;

/** Services and persons that come to a visit and leave it (R4): its length follows, and with it the time that it keeps. */
@ApplicationScoped
class ItemChanges {

    private final Visits visits;
    private final TimeOfBooking times;
    private final Services services;
    private final Customers customers;
    private final Journal journal;
    private final Clock clock;

    ItemChanges(
            Visits visits, TimeOfBooking times, Services services, Customers customers, Journal journal, Clock clock) {
        this.visits = visits;
        this.times = times;
        this.services = services;
        this.customers = customers;
        this.journal = journal;
        this.clock = clock;
    }

    /** The longer time is secured, at the same start where none is named; when that fails, the visit stays as it was. */
    @Transactional
    Versioned add(UUID id, NewItems wanted, Caller caller) {
        var booking = visits.locked(id, caller);
        var now = clock.instant();
        booking.requireChangeable(now);
        var persons = new LinkedHashMap<>(Items.persons(booking.items()));
        var service = wanted.requireValid(persons, isKnown(wanted));
        boolean isNew = !persons.containsKey(service);
        persons.merge(service, wanted.personsOrOne(), Integer::sum);
        var time = time(booking, persons, wanted.time(), caller);
        var slot = time.slot();
        var noted = warnings(booking, slot, isNew ? Set.of(service) : Set.of(), caller);
        var event = booking.add(slot, now, journal::seal);
        times.move(time, id);
        journal.changed(caller, "appointment.add-items", booking, event);
        return visits.answered(booking, caller).noting(noted);
    }

    private boolean isKnown(NewItems wanted) {
        var service = wanted.service();
        return service != null && !services.find(List.of(service)).isEmpty();
    }

    private TimeOfBooking.Wanted time(Booking booking, Map<String, Integer> persons, WantedTime wanted, Caller caller) {
        if (!wanted.isNamed()) {
            return times.at(booking.place(), booking.startsAt(), persons);
        }
        var time = times.open(wanted, caller);
        if (!Items.areFor(time.slot(), persons)) {
            throw wanted.not("slot-of-other-visit");
        }
        return time;
    }

    /** On another day all of its services are new to the day. */
    private List<AppointmentView.Warning> warnings(Booking booking, Slot slot, Set<String> added, Caller caller) {
        var services = booking.isOn(Customers.day(slot)) ? added : Items.services(slot);
        return services.isEmpty()
                ? List.of()
                : customers.admit(booking.customer(), services, Customers.day(slot), caller, booking.id(), "#/service");
    }

    /** Dropping needs nothing of the place: it goes on to be possible where the hours have changed. */
    @Transactional
    Versioned drop(UUID id, UUID item, Caller caller) {
        var booking = visits.locked(id, caller);
        var dropped = booking.items().stream()
                .filter(each -> each.id().equals(item))
                .findFirst()
                .orElseThrow(Custody::notFound);
        booking.drop(dropped, clock.instant());
        journal.noted(caller, "appointment.drop-item", booking);
        times.lessToDo(booking);
        journal.tell(booking.dropped(dropped, journal::seal));
        return visits.answered(booking, caller);
    }
}
