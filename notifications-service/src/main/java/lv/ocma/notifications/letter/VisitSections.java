package lv.ocma.notifications.letter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lv.ocma.notifications.letter.Language.Said;
import lv.ocma.notifications.letter.Letter.Row;
import lv.ocma.notifications.letter.Letter.Section;
import lv.ocma.notifications.letter.Visit.Line;
import lv.ocma.notifications.wording.Forms;
import org.jspecify.annotations.Nullable;

/** The sections of a letter about a visit, a ticket or a wish, in one language; what is not known is left out. */
final class VisitSections {

    private final Phrases phrases;
    private final Forms times;
    private final Map<String, String> office;
    private final Senders senders;
    private final Rights rights;

    VisitSections(Phrases phrases, Map<String, String> office, Senders senders, Rights rights) {
        this.phrases = phrases;
        this.times = phrases.forms();
        this.office = office;
        this.senders = senders;
        this.rights = rights;
    }

    List<Section> of(MessageKind kind, Visit visit, Instant now) {
        return kind.topics().stream()
                .map(topic -> section(topic, visit, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What it is for, on one line. */
    String services(Visit visit) {
        return visit.lines().stream()
                .map(line -> line.persons() == 1 ? name(line) : name(line) + " × " + line.persons())
                .collect(Collectors.joining("; "));
    }

    private Optional<Section> section(Topic topic, Visit visit, Instant now) {
        return switch (topic) {
            case VISIT -> Optional.of(section("visit.heading", visit(visit)));
            case NEW_TIME -> Optional.of(section("visit.heading.new", visit(visit)));
            case CANCELLED_VISIT -> Optional.of(section("visit.heading.cancelled", visit(visit)));
            case UNSERVED_VISIT -> Optional.of(section("visit.heading.unserved", visit(visit)));
            case MISSED_VISIT -> Optional.of(section("visit.heading.missed", visit(visit)));
            case LATE ->
                Optional.ofNullable(visit.lateMinutes())
                        .map(minutes -> section(
                                "late.section",
                                List.of(row(phrases.say("late.about", Map.of("minutes", minutes.toString()))))));
            case PREVIOUS ->
                Optional.ofNullable(visit.previous())
                        .map(previous -> section(
                                "previous.heading",
                                List.of(
                                        row("label.place", senders.nameOf(previous.place())),
                                        row("label.when", times.at(previous.start())))));
            case CODE -> Optional.ofNullable(visit.code()).map(this::code);
            case PROPOSED -> Optional.ofNullable(visit.proposal()).map(this::proposal);
            case OFFERED -> Optional.ofNullable(visit.waiting()).map(waiting -> offered(visit, waiting));
            case LAPSED -> Optional.of(section("lapsed.section", visit(visit)));
            case RESTING ->
                Optional.ofNullable(visit.waiting())
                        .filter(Visit.Waiting::resting)
                        .map(waiting -> section("resting.heading", List.of(row(phrases.say("resting")))));
            case WAITING -> Optional.ofNullable(visit.waiting()).map(waiting -> waiting(visit, waiting));
            case WAITING_LINK ->
                Optional.ofNullable(visit.link())
                        .map(link -> section("waiting.link.heading", List.of(row("label.link", link))));
            case LINK ->
                Optional.ofNullable(visit.link())
                        .map(link -> section(
                                "link.heading", List.of(doing("confirmation", link), doing("cancellation", link))));
            case ANSWER_LINK ->
                Optional.ofNullable(visit.link())
                        .map(link -> section(
                                "answer.link.heading",
                                List.of(
                                        doing("proposal-acceptance", link),
                                        doing("rescheduling", link),
                                        doing("cancellation", link))));
            case CHOICE_LINK ->
                Optional.ofNullable(visit.link())
                        .map(link -> section(
                                "choice.link.heading",
                                List.of(doing("rescheduling", link), doing("cancellation", link))));
            case BRING -> Optional.of(section("bring.heading", bring(visit)));
            case TRANSLATOR ->
                phrases.language() == Language.LV
                        ? Optional.empty()
                        : Optional.of(section("translator.heading", List.of(row(phrases.say("translator")))));
            case RULES ->
                phrases.language()
                        .of(visit.place().houseRules())
                        .map(rules -> section("rules.heading", List.of(row(rules))));
            case REFUSED ->
                Optional.ofNullable(visit.refusal()).map(refusal -> section("refusal.heading", refused(refusal)));
            case DISPUTE ->
                Optional.ofNullable(visit.refusal()).map(refusal -> section("dispute.heading", dispute(refusal)));
            case CASE, DUE, TERM, AUTHORITY, NEXT, SURVEY, FORUM, WRITTEN, ERROR, KIND ->
                Optional.empty(); // of no visit
            case CHANGE -> Optional.of(section("change.heading", List.of(row(phrases.say("change", office)))));
            case AGAIN -> Optional.of(section("again.heading", List.of(row(phrases.say("again", office)))));
            case COMPLAINT -> Optional.of(rights.complaint(now));
        };
    }

    /** The page shows first what the reader came for, and does nothing by being opened. */
    private Row doing(String what, String link) {
        return row("label." + what, link + "&do=" + what);
    }

    private Section proposal(Visit.Proposal proposal) {
        var when = row("label.when", times.between(proposal.start(), proposal.end()));
        var answerBy = proposal.answerBy();
        return answerBy == null
                ? section("withdrawn.section", List.of(when))
                : section(
                        "proposal.heading",
                        List.of(when, row(phrases.say("proposal.answer", Map.of("until", times.at(answerBy))))));
    }

    private Section offered(Visit visit, Visit.Waiting waiting) {
        var rows = new ArrayList<>(visit(visit));
        var answerBy = waiting.answerBy();
        if (answerBy != null) {
            rows.add(row(phrases.say("offered.answer", Map.of("until", times.at(answerBy)))));
        }
        return section("offered.section", rows);
    }

    private Section waiting(Visit visit, Visit.Waiting waiting) {
        var rows = new ArrayList<Row>();
        waiting.places().forEach(place -> rows.add(row("label.place", senders.nameOf(place))));
        rows.add(row(
                "label.when",
                phrases.say("waiting.days", Map.of("from", times.day(waiting.from()), "to", times.day(waiting.to())))));
        visit.lines().forEach(line -> rows.add(row("label.service", service(line))));
        rows.add(row("label.reference", visit.reference()));
        return section("waiting.heading", rows);
    }

    private Section code(Visit.Code code) {
        return section(
                "code.section",
                List.of(
                        row("label.code", code.digits()),
                        row(phrases.say("code.valid", Map.of("until", times.at(code.validUntil()))))));
    }

    private Section section(String heading, List<Row> rows) {
        return new Section(phrases.say(heading), rows);
    }

    private List<Row> visit(Visit visit) {
        var rows = new ArrayList<Row>();
        rows.add(row("label.place", senders.nameOf(visit.place())));
        var address = Senders.address(visit.place());
        if (address != null) {
            rows.add(row("label.address", new Said(address, Language.LV)));
        }
        visit.place().phones().forEach(phone -> rows.add(row("label.phone", Senders.printed(phone))));
        visit.place().emails().forEach(email -> rows.add(row("label.email", email)));
        rows.add(row("label.when", times.between(visit.start(), visit.end())));
        visit.lines().forEach(line -> rows.add(row("label.service", service(line))));
        rows.add(row("label.reference", visit.reference()));
        return rows;
    }

    private String name(Line line) {
        return named(line).text();
    }

    private Said named(Line line) {
        return phrases.language()
                .of(line.service().name())
                .orElse(new Said(line.service().id(), phrases.language()));
    }

    private Said service(Line line) {
        var name = named(line);
        return new Said(
                phrases.say("service", Map.of("name", name.text(), "persons", phrases.persons(line.persons()))),
                name.language());
    }

    private List<Row> bring(Visit visit) {
        var rows = new ArrayList<Row>();
        rows.add(row(phrases.say("bring.identity")));
        for (var line : visit.lines()) {
            var name = phrases.language().of(line.service().name());
            phrases.language()
                    .of(line.service().bring())
                    .ifPresent(bring -> rows.add(row(new Said(
                            phrases.say(
                                    "bring.service",
                                    Map.of(
                                            "name",
                                            name.map(Said::text)
                                                    .orElse(line.service().id()),
                                            "bring",
                                            bring.text())),
                            bring.language()))));
        }
        return rows;
    }

    private List<Row> refused(Refusal refusal) {
        var rows = new ArrayList<Row>();
        rows.add(row("label.decision", refusal.number()));
        refusal.lines().forEach(line -> rows.add(row("label.refused", service(line))));
        // As the employee wrote them: the decision is in the official language.
        var facts = refusal.facts();
        var reason = refusal.reason();
        if (facts == null || reason == null) {
            rows.add(row(phrases.say("refusal.withheld")));
        } else {
            rows.add(row("label.facts", new Said(facts, Language.LV)));
            rows.add(row("label.reason", new Said(reason, Language.LV)));
        }
        for (var ground : refusal.grounds()) {
            phrases.language().of(ground.text()).ifPresent(text -> rows.add(row("label.ground", text)));
            phrases.language()
                    .of(ground.title())
                    .ifPresent(title -> rows.add(row("label.law", enactment(title, ground.section()))));
        }
        return rows;
    }

    private Said enactment(Said title, @Nullable String section) {
        return section == null
                ? title
                : new Said(
                        phrases.say("law.section", Map.of("title", title.text(), "section", section)),
                        title.language());
    }

    private List<Row> dispute(Refusal refusal) {
        var rows = new ArrayList<Row>();
        phrases.language().of(refusal.authority()).ifPresent(authority -> rows.add(row("label.where", authority)));
        refusal.emails().forEach(email -> rows.add(row("label.email", email)));
        refusal.phones().forEach(phone -> rows.add(row("label.phone", Senders.printed(phone))));
        rows.add(row(phrases.say("dispute.until", Map.of("until", times.day(refusal.until())))));
        var link = refusal.link();
        if (link == null) {
            rows.add(row(phrases.say("dispute.how")));
        } else {
            rows.add(row(phrases.say("dispute.how.online")));
            rows.add(row("label.dispute.link", link));
        }
        return rows;
    }

    private Row row(String label, Said said) {
        return new Row(phrases.say(label), said.text(), said.language());
    }

    private Row row(String label, String text) {
        return row(label, new Said(text, phrases.language()));
    }

    private Row row(String text) {
        return row(new Said(text, phrases.language()));
    }

    private static Row row(Said said) {
        return new Row(null, said.text(), said.language());
    }
}
