package lv.ocma.appointments.requirement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import lv.ocma.appointments.service.Services;
import lv.ocma.platform.problem.Conflict;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.time.Zones;

/** Answers what must be told to book a service. */
@ApplicationScoped
class BookingRequirements {

    private final Services services;
    private final Clock clock;

    BookingRequirements(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** Of what can be booked for some day to come, as search has it. */
    ObjectNode of(String id) {
        var service = services.find(List.of(id)).get(id);
        if (service == null) {
            throw new NotFound("not-found");
        }
        if (!service.isBookableFrom(Zones.today(clock))) {
            throw new Conflict("service-not-bookable", Map.of("service", id));
        }
        return BookingForm.of(id, services.words(id).orElseThrow());
    }
}
