package lv.ocma.notifications.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.divisions.PlacePublished.Address;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.service.Service;
import lv.ocma.platform.time.Zones;

/** Somebody and something to write about where a letter is only tried out; nothing of it is so. */
public final class Invented {

    public static final Place PLACE = new Place(
            "invented",
            null,
            Map.of("lv", "Izdomātā nodaļa", "en", "Invented Division", "ru", "Вымышленное отделение"),
            new Address("Parauga iela 1", "Paraugpils", "LV-0000", "LV"),
            List.of("+37160000000"),
            List.of("invented@example.org"),
            Map.of("lv", "Izdomāti noteikumi.", "en", "Invented rules.", "ru", "Вымышленные правила."));

    private static final String LINK = "https://example.org/#invented";
    private static final String REFERENCE = "K7M4-94XF";

    private Invented() {}

    public static Recipient recipient(String address) {
        return new Recipient("Anna Paraugs", address);
    }

    /** Of a kind that events make due. */
    public static Matter.OfEvent matter(MessageKind kind, Instant now, Map<String, Object> instead) {
        return kind.isOfCase()
                ? new Matter.OfCase(kind, news(now), instead)
                : new Matter.OfVisit(kind, visit(now), instead);
    }

    private static CaseNews news(Instant now) {
        var today = now.atZone(Zones.RIGA).toLocalDate();
        return new CaseNews(
                "S-0000-000001",
                PLACE,
                null,
                today,
                today.plusDays(14),
                true,
                today.plusDays(7),
                "Izdomāta iestāde",
                new CaseNews.Written("Izdomāts teksts.", null),
                "OTHER",
                LINK);
    }

    /** One about which every kind of message has all to say that it can. */
    public static Visit visit(Instant now) {
        var name = Map.of("lv", "Izdomāts", "en", "Invented", "ru", "Вымышленный");
        var start = now.atZone(Zones.RIGA)
                .toLocalDate()
                .plusDays(7)
                .atTime(9, 0)
                .atZone(Zones.RIGA)
                .toOffsetDateTime();
        var line = new Visit.Line(new Service("invented", name, name), 2);
        return new Visit(
                new UUID(0, 0),
                REFERENCE,
                1,
                start,
                start.plus(Duration.ofMinutes(30)),
                PLACE,
                List.of(line),
                new Visit.Previous(PLACE, start.minusDays(1)),
                new Visit.Code("000000", start),
                LINK,
                new Visit.Proposal(start.plusDays(1), start.plusDays(1).plusMinutes(30), start),
                new Refusal(
                        "invented/1",
                        List.of(line),
                        "Izdomāti fakti.",
                        "Izdomāts pamatojums.",
                        List.of(new Refusal.Ground(name, name, "1")),
                        name,
                        List.of("authority@example.org"),
                        List.of("+37160000000"),
                        start.toLocalDate(),
                        LINK),
                40,
                new Visit.Waiting(
                        List.of(PLACE),
                        start.toLocalDate(),
                        start.toLocalDate().plusDays(7),
                        start.minusDays(1),
                        true));
    }
}
