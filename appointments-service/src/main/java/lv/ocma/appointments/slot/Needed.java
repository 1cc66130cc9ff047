package lv.ocma.appointments.slot;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lv.ocma.appointments.service.Service;

/** What a visit is for; how long it takes, and whether it can be booked at all, depends on its day. */
record Needed(List<One> services) {

    /** A service for so many persons. */
    record One(Service service, int persons) {}

    Needed {
        services = List.copyOf(services);
    }

    List<String> ids() {
        return services.stream().map(one -> one.service().id()).toList();
    }

    /** Empty where one of the services cannot be booked for the day. */
    Optional<List<Slot.Part>> on(LocalDate day) {
        var parts = new ArrayList<Slot.Part>();
        for (var one : services) {
            var minutes = one.service().minutesOn(day);
            if (minutes.isEmpty()) {
                return Optional.empty();
            }
            parts.add(new Slot.Part(one.service().id(), one.persons(), minutes.getAsInt()));
        }
        return Optional.of(parts);
    }

    /** It takes no less on any day. */
    Duration shortest() {
        return Duration.ofMinutes(services.stream()
                .mapToLong(one -> (long) one.persons() * one.service().fewestMinutes())
                .sum());
    }
}
