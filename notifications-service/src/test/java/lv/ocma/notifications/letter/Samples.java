package lv.ocma.notifications.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.contracts.divisions.PlacePublished.Address;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.service.Service;
import org.jspecify.annotations.Nullable;

/** Visits and persons to write about; all are invented. */
final class Samples {

    static final UUID APPOINTMENT = UUID.fromString("0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6d");
    static final UUID MESSAGE = UUID.fromString("0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6f");
    static final String FROM = "ocma@example.org";
    static final String ORGANIZER = "office@example.org";
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T06:00:00Z"), ZoneOffset.UTC);
    static final Recipient ANNA = new Recipient("Anna Paraugs", "anna@example.com");
    static final Recipient NAMELESS = new Recipient(null, "anna@example.com");

    /** Nothing is known of it but its name, as of most divisions. */
    static final Place RIGA_3 = place("riga-3", Map.of("lv", "Rīgas 3. nodaļa", "en", "Riga 3rd Division"), null);

    static final Place KNOWN = new Place(
            "talsi",
            null,
            Map.of("lv", "Talsu nodaļa", "en", "Talsi Division", "ru", "Талсинское отделение"),
            new Address("Parauga iela 1", "Talsi", "LV-3201", "LV"),
            List.of("+37160000000"),
            List.of("talsi@example.org"),
            Map.of("lv", "Nefilmējiet.", "en", "Do not film.", "ru", "Не снимайте."));

    static final Service PASSPORT = new Service(
            "passport",
            Map.of("lv", "Pases izsniegšana", "en", "Issue of a passport"),
            Map.of("lv", "Iepriekšējā pase", "en", "Previous passport", "ru", "Прежний паспорт"));
    static final Service CARD = new Service("eid-card", Map.of("lv", "Personas apliecība"), Map.of());

    static final Refusal REFUSAL =
            refusal("https://api.example.org/v1/cases#refusal=0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72");

    static final Visit.Waiting WAITING = new Visit.Waiting(
            List.of(KNOWN, RIGA_3),
            LocalDate.of(2026, 6, 8),
            LocalDate.of(2026, 6, 15),
            OffsetDateTime.parse("2026-06-01T13:00:00Z"),
            true);

    private Samples() {}

    static Refusal refusal(@Nullable String link) {
        return new Refusal(
                "talsi/2026/7",
                List.of(new Visit.Line(PASSPORT, 1)),
                "Pieteikumu iesniedzis viens no vecākiem.",
                "Nav otra vecāka piekrišanas.",
                List.of(new Refusal.Ground(
                        Map.of("lv", "Nav piekrišanas", "en", "No consent", "ru", "Нет согласия"),
                        Map.of("lv", "Izdomāts likums", "en", "An invented law", "ru", "Вымышленный закон"),
                        "7")),
                Map.of("lv", "Izdomāta iestāde", "en", "An invented authority", "ru", "Вымышленное учреждение"),
                List.of("authority@example.org"),
                List.of("+37167000000"),
                LocalDate.of(2026, 7, 15),
                link);
    }

    static Letters letters() {
        return new Letters(FROM, ORGANIZER, new SeededWords(), CLOCK);
    }

    static Place place(String id, Map<String, String> name, @Nullable Address address) {
        return new Place(
                id, null, name, address, List.of(), List.of(), Map.of("lv", "Nefilmējiet.", "en", "Do not film."));
    }

    /** A visit is booked, then moved, then cancelled. */
    static long sequence(MessageKind kind) {
        return switch (kind) {
            case VISIT_BOOKED -> 1;
            case VISIT_RESCHEDULED -> 2;
            case VISIT_CHANGED,
                    VISIT_REMINDER,
                    VISIT_TIME_PROPOSED,
                    VISIT_STANDS,
                    VISIT_DISPLACED,
                    VISIT_PROPOSAL_WITHDRAWN,
                    VISIT_PLACE_LATE,
                    VISIT_PLACE_ON_TIME,
                    VISIT_DELAY_MOVED,
                    CONTACT_CODE -> 2;
            case VISIT_CANCELLED, VISIT_NOT_SERVED, VISIT_REFUSED, VISIT_MISSED, TICKET_REFUSED -> 3;
            default -> 1;
        };
    }

    static Visit visit(MessageKind kind) {
        return visit(kind, KNOWN);
    }

    static Visit visit(MessageKind kind, Place place) {
        return new Visit(
                APPOINTMENT,
                "K7M4-94XF",
                sequence(kind),
                OffsetDateTime.parse("2026-06-15T06:00:00Z"),
                OffsetDateTime.parse("2026-06-15T06:45:00Z"),
                place,
                List.of(new Visit.Line(PASSPORT, 2), new Visit.Line(CARD, 1)),
                kind == MessageKind.VISIT_RESCHEDULED
                        ? new Visit.Previous(RIGA_3, OffsetDateTime.parse("2026-06-12T11:30:00Z"))
                        : null,
                kind == MessageKind.CONTACT_CODE
                        ? new Visit.Code("042917", OffsetDateTime.parse("2026-06-01T06:30:00Z"))
                        : null,
                kind == MessageKind.VISIT_REMINDER
                                || kind == MessageKind.VISIT_DISPLACED
                                || isOfProposal(kind)
                                || isOfWaiting(kind)
                        ? "https://example.org/visit#0197a1f0.token"
                        : null,
                isOfProposal(kind)
                        ? new Visit.Proposal(
                                OffsetDateTime.parse("2026-06-17T06:00:00Z"),
                                OffsetDateTime.parse("2026-06-17T06:45:00Z"),
                                kind == MessageKind.VISIT_TIME_PROPOSED
                                        ? OffsetDateTime.parse("2026-06-14T06:00:00Z")
                                        : null)
                        : null,
                kind == MessageKind.VISIT_REFUSED || kind == MessageKind.TICKET_REFUSED ? REFUSAL : null,
                kind == MessageKind.VISIT_PLACE_LATE ? 40 : null,
                isOfWaiting(kind) ? WAITING : null);
    }

    private static boolean isOfProposal(MessageKind kind) {
        return kind == MessageKind.VISIT_TIME_PROPOSED || kind == MessageKind.VISIT_PROPOSAL_WITHDRAWN;
    }

    private static boolean isOfWaiting(MessageKind kind) {
        return kind.name().startsWith("WAITING_");
    }

    static CaseNews news() {
        return new CaseNews(
                "S-2026-000042",
                KNOWN,
                null,
                LocalDate.of(2026, 6, 1),
                LocalDate.of(2026, 6, 15),
                false,
                LocalDate.of(2026, 6, 10),
                "Izdomāta iestāde",
                new CaseNews.Written("Atbilde latviešu valodā.", "The answer, translated."),
                "WRONG_ADVICE",
                "https://example.org/survey#token");
    }

    static Matter.OfEvent matter(MessageKind kind) {
        if (!kind.isOfCase()) {
            return new Matter.OfVisit(kind, visit(kind));
        }
        return new Matter.OfCase(kind, kind == MessageKind.CASE_RECLASSIFIED ? news().of("DISPUTE") : news());
    }

    static Mail write(MessageKind kind, Language language) {
        return letters().write(MESSAGE, language, matter(kind), ANNA);
    }

    /** The letter about this refusal. */
    static Mail write(Refusal refusal, Language language) {
        var visit = visit(MessageKind.VISIT_REFUSED);
        var refused = new Visit(
                visit.id(),
                visit.reference(),
                visit.sequence(),
                visit.start(),
                visit.end(),
                visit.place(),
                visit.lines(),
                null,
                null,
                null,
                null,
                refusal,
                null);
        return letters().write(MESSAGE, MessageKind.VISIT_REFUSED, language, refused, ANNA);
    }
}
