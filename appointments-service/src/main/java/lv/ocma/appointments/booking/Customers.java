package lv.ocma.appointments.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lv.ocma.appointments.limit.Breach;
import lv.ocma.appointments.limit.Customer;
import lv.ocma.appointments.limit.Limits;
import lv.ocma.appointments.person.PersonLinks;
import lv.ocma.appointments.person.PersonalCode;
import lv.ocma.appointments.slot.Slot;
import lv.ocma.contracts.Contact;
import lv.ocma.platform.privacy.LookupHash;
import lv.ocma.platform.security.Caller;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Whom a visit is for, and whether they may have one more (R1, R2): the same rules whoever books it. */
@ApplicationScoped
class Customers {

    private final PersonLinks links;
    private final LookupHash hashes;
    private final Limits limits;

    Customers(PersonLinks links, LookupHash hashes, Limits limits) {
        this.links = links;
        this.hashes = hashes;
        this.limits = limits;
    }

    /** The person for whom it is booked; null where nobody is known. */
    @Nullable
    UUID personOf(Optional<PersonalCode> named, Caller caller) {
        return caller.isStaff() ? named.map(links::personOf).orElse(null) : caller.person();
    }

    /** A contact leads to visits only where no person does: the others are found by their person. */
    Customer of(@Nullable UUID person, Contact contact, @Nullable Company company, @Nullable String client) {
        return new Customer(
                person,
                person == null ? hash("contact-email", lower(contact.email())) : null,
                person == null ? hash("contact-phone", contact.phone()) : null,
                client,
                hash("company", company == null ? null : company.registrationNumber()));
    }

    /**
     * Refuses one visit too many. A second one on the same day may be meant where an employee books it: they are only warned.
     *
     * @param except the visit that changes; null for a new one
     */
    List<AppointmentView.Warning> admit(
            Customer customer, Slot slot, Caller caller, @Nullable UUID except, String pointer) {
        return admit(customer, Items.services(slot), day(slot), caller, except, pointer);
    }

    List<AppointmentView.Warning> admit(
            Customer customer,
            Set<String> services,
            LocalDate day,
            Caller caller,
            @Nullable UUID except,
            String pointer) {
        return admitted(limits.breaches(customer, services, day, except), caller, pointer);
    }

    /** As {@link #admit(Customer, Slot, Caller, UUID, String)}, of a part of a visit that becomes one more. */
    List<AppointmentView.Warning> admitPart(
            Booking whole, List<BookingItem> parted, Slot slot, Caller caller, String pointer) {
        var staying = whole.items().stream()
                .filter(item -> !parted.contains(item))
                .map(BookingItem::service)
                .collect(Collectors.toSet());
        var breaches = limits.breachesOfPart(whole.customer(), Items.services(slot), day(slot), whole.id(), staying);
        return admitted(breaches, caller, pointer);
    }

    private static List<AppointmentView.Warning> admitted(List<Breach> breaches, Caller caller, String pointer) {
        var warnings = new ArrayList<AppointmentView.Warning>();
        for (var breach : breaches) {
            if (!caller.isStaff() || !(breach instanceof Breach.SameDay)) {
                throw Limits.refusal(breach);
            }
            warnings.add(new AppointmentView.Warning("duplicate-booking", pointer));
        }
        return warnings;
    }

    static LocalDate day(Slot slot) {
        return slot.time().start().atZone(Zones.RIGA).toLocalDate();
    }

    private @Nullable String hash(String kind, @Nullable String text) {
        return text == null ? null : hashes.of(kind, text);
    }

    /** Mailboxes that differ in nothing but capitals are one in practice. */
    private static @Nullable String lower(@Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }
}
