package lv.ocma.notifications.letter;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.service.Service;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.time.Zones;

/**
 * Writes every kind of message once in every language before the service takes in events, about an invented visit and to nobody: a
 * phrase that is missing stops the start instead of a person's message, and the first real one does not wait for what loads once.
 */
@ApplicationScoped
class Rehearsal {

    private final Letters letters;
    private final Clock clock;

    Rehearsal(Letters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    void write(@Observes StartupEvent event) {
        for (var kind : MessageKind.values()) {
            for (var language : Language.values()) {
                letters.write(Ids.next(), kind, language, visit(), new Recipient("Invented", "nobody@example.org"));
            }
        }
    }

    private static Refusal refusal(Service service, Map<String, String> name, LocalDate day) {
        return new Refusal(
                "invented/1",
                List.of(new Visit.Line(service, 1)),
                "Invented",
                "Invented",
                List.of(new Refusal.Ground(name, name, "1")),
                name,
                List.of(),
                List.of(),
                day,
                "https://example.org/#invented");
    }

    private Visit visit() {
        var name = Map.of("lv", "Invented");
        var place = new Place("invented", null, name, null, List.of(), List.of(), name);
        var service = new Service("invented", name, name);
        var start = clock.instant().atZone(Zones.RIGA).toOffsetDateTime();
        return new Visit(
                Ids.next(),
                "0000-0000",
                1,
                start,
                start.plus(Duration.ofMinutes(15)),
                place,
                List.of(new Visit.Line(service, 1)),
                new Visit.Previous(place, start),
                new Visit.Code("000000", start),
                "https://example.org/#invented",
                new Visit.Proposal(start, start, start),
                refusal(service, name, start.toLocalDate()),
                40,
                new Visit.Waiting(List.of(place), start.toLocalDate(), start.toLocalDate(), start, true));
    }
}
