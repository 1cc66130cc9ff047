package lv.ocma.notifications.letter;

import java.util.List;
import java.util.Map;
import lv.ocma.contracts.divisions.PlacePublished.Address;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.service.Service;
import org.jspecify.annotations.Nullable;

/** What may stand wherever somebody else has written a text: persons, divisions, employees. */
enum Values {
    USUAL("Parauga teksts"),
    EMPTY(null),
    LONG("Garš " + "x".repeat(10_000)),
    /** Hebrew and Arabic, as they are spelt. */
    RIGHT_TO_LEFT("\u05d0\u05d1\u05d2 \u05d3\u05d4 (1) \u0633\u0644\u0627\u0645"),
    HOSTILE(
            "<script>alert(1)</script>\"'&amp; {0} {reference} '{name}' # ${x} {letter.unit}\r\nBcc: all@example.com\r\n\r\n\u202etxet\u2066\u0000");

    private final @Nullable String text;

    Values(@Nullable String text) {
        this.text = text;
    }

    Recipient recipient() {
        return text == null || this == USUAL
                ? new Recipient(this == USUAL ? "Anna Paraugs" : null, "anna@example.com")
                : Recipient.of(text, "anna@example.com").orElseThrow();
    }

    /** The sample of the kind, with these texts wherever others have written one. */
    Visit visit(MessageKind kind) {
        var sample = Samples.visit(kind);
        if (this == USUAL) {
            return sample;
        }
        var refusal = sample.refusal();
        var waiting = sample.waiting();
        return new Visit(
                sample.id(),
                this == HOSTILE ? text() : sample.reference(),
                sample.sequence(),
                sample.start(),
                sample.end(),
                place(),
                sample.lines().stream()
                        .map(line -> new Visit.Line(new Service("service", texts(), texts()), line.persons()))
                        .toList(),
                sample.previous() == null
                        ? null
                        : new Visit.Previous(place(), sample.previous().start()),
                sample.code(),
                sample.link(),
                sample.proposal(),
                refusal == null ? null : refusal(refusal),
                sample.lateMinutes(),
                waiting == null
                        ? null
                        : new Visit.Waiting(
                                List.of(place()), waiting.from(), waiting.to(), waiting.answerBy(), waiting.resting()));
    }

    Matter.OfEvent matter(MessageKind kind) {
        if (this == USUAL) {
            return Samples.matter(kind);
        }
        return kind.isOfCase() ? new Matter.OfCase(kind, news()) : new Matter.OfVisit(kind, visit(kind));
    }

    private CaseNews news() {
        var sample = Samples.news();
        return new CaseNews(
                this == HOSTILE ? text() : sample.reference(),
                place(),
                text == null ? null : new Signer(text, texts(), null),
                text == null ? null : sample.received(),
                sample.until(),
                false,
                text == null ? null : sample.before(),
                text == null ? sample.authority() : text,
                text == null ? null : new CaseNews.Written(text, text),
                text == null ? null : text,
                sample.link());
    }

    private Refusal refusal(Refusal sample) {
        return new Refusal(
                sample.number(),
                List.of(new Visit.Line(new Service("service", texts(), texts()), 1)),
                text,
                text,
                text == null ? List.of() : List.of(new Refusal.Ground(texts(), texts(), text)),
                texts(),
                List.of(),
                List.of(),
                sample.until(),
                sample.link());
    }

    private Place place() {
        return new Place(
                "place",
                null,
                texts(),
                text == null ? null : new Address(text, text, "LV-0000", "LV"),
                List.of(),
                List.of(),
                texts());
    }

    private Map<String, String> texts() {
        return text == null ? Map.of() : Map.of("lv", text, "en", text, "ru", text);
    }

    private String text() {
        return text == null ? "" : text;
    }
}
