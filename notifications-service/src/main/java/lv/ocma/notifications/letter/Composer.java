package lv.ocma.notifications.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.notifications.letter.Language.Said;
import lv.ocma.notifications.letter.Letter.Row;
import lv.ocma.notifications.letter.Letter.Section;
import lv.ocma.notifications.letter.Letter.Translation;
import lv.ocma.notifications.letter.Matter.OfCase;
import lv.ocma.notifications.letter.Matter.OfOffice;
import lv.ocma.notifications.letter.Matter.OfVisit;
import lv.ocma.notifications.letter.Visit.Line;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.wording.Forms;
import lv.ocma.notifications.wording.PlainText;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.Words;
import lv.ocma.platform.time.Zones;
import org.jspecify.annotations.Nullable;

/** Puts what is known of a visit into words of one language; what is not known is left out. */
final class Composer {

    private final Phrases phrases;
    private final Forms times;
    private final Deadlines deadlines;
    private final Map<String, String> office;
    private final Senders senders;
    private final CaseSections cases;

    /** @param office contacts of the whole office, for where the place's own are not known */
    Composer(Phrases phrases, Deadlines deadlines, Map<String, String> office) {
        this.phrases = phrases;
        this.times = phrases.forms();
        this.deadlines = deadlines;
        this.office = office;
        this.senders = new Senders(phrases, office);
        this.cases = new CaseSections(phrases, senders);
    }

    Letter compose(Words words, Matter matter, @Nullable String name, Instant now) {
        return switch (matter) {
            case OfVisit(var kind, var visit, var values) ->
                compose(
                        words,
                        values(kind, visit, values),
                        name,
                        sections(kind, visit, now),
                        senders.block(visit.place(), null));
            case OfCase(var kind, var news, var instead) ->
                compose(
                        words,
                        values(kind, news, instead),
                        name,
                        Stream.concat(cases.of(kind, news), rights(kind, now)).toList(),
                        senders.block(news.place(), news.signer()));
            case OfOffice(var values, var place, var signer) ->
                compose(
                        words,
                        values,
                        name,
                        List.of(section("complaint.heading", complaint(now))),
                        senders.block(place, signer));
        };
    }

    /** With greeting, goodbye, and the unit that signs with its phone: no short message leaves without them either (E1). */
    String say(ShortWords words, Matter matter) {
        return switch (matter) {
            case OfVisit(var kind, var visit, var values) ->
                senders.framed(words.text().say(values(kind, visit, values), times), visit.place(), null);
            case OfCase(var kind, var news, var instead) ->
                senders.framed(words.text().say(values(kind, news, instead), times), news.place(), news.signer());
            case OfOffice(var values, var place, var signer) ->
                senders.framed(words.text().say(values, times), place, signer);
        };
    }

    Letter correct(Correction correction, @Nullable String name, Instant now) {
        var rows = correction
                .text()
                .lines()
                .map(PlainText::oneLine)
                .filter(line -> !line.isEmpty())
                .map(line -> row(line))
                .toList();
        var which = which(correction);
        return new Letter(
                phrases.language(),
                phrases.say("correction.subject", which),
                phrases.say("correction.heading"),
                greeting(name),
                List.of(phrases.say("correction.what", which)),
                List.of(section("correction.section", rows), section("complaint.heading", complaint(now))),
                null,
                phrases.say("goodbye"),
                senders.block(correction.place(), correction.signer()),
                null);
    }

    String correctShortly(Correction correction) {
        var values = new HashMap<String, Object>(which(correction));
        values.put("text", PlainText.oneLine(correction.text()));
        return senders.framed(phrases.say("correction.sms", values), correction.place(), correction.signer());
    }

    private Map<String, Object> which(Correction correction) {
        return Map.of("reference", correction.reference(), "day", times.day(correction.told()));
    }

    private String greeting(@Nullable String name) {
        return name == null ? phrases.say("greeting") : phrases.say("greeting.named", Map.of("name", name));
    }

    private Map<String, Object> values(MessageKind kind, Visit visit, Map<String, Object> instead) {
        var values = Fact.of(kind, visit, place -> senders.nameOf(place).text());
        values.putAll(instead);
        return values;
    }

    private Map<String, Object> values(MessageKind kind, CaseNews news, Map<String, Object> instead) {
        var values = CaseFact.of(kind, news, place -> senders.nameOf(place).text());
        values.putAll(instead);
        return values;
    }

    /** Whoever is told of their own work has no need to be told how to complain of it. */
    private Stream<Section> rights(MessageKind kind, Instant now) {
        return kind.isToStaff() ? Stream.empty() : Stream.of(section("complaint.heading", complaint(now)));
    }

    private List<Section> sections(MessageKind kind, Visit visit, Instant now) {
        return kind.topics().stream()
                .map(topic -> section(topic, visit, now))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whatever the words are, it greets, says goodbye and is signed (E1). */
    private Letter compose(
            Words words,
            Map<String, Object> values,
            @Nullable String name,
            List<Section> sections,
            List<String> signature) {
        var closing = words.closing();
        return new Letter(
                phrases.language(),
                words.subject().say(values, times),
                words.heading().say(values, times),
                greeting(name),
                words.paragraphs().stream()
                        .map(paragraph -> paragraph.say(values, times))
                        .toList(),
                sections,
                closing == null ? null : closing.say(values, times),
                phrases.say("goodbye"),
                signature,
                null);
    }

    /** A letter in this language as it stands below one that counts (R6). */
    Translation below(Letter letter) {
        return new Translation(
                phrases.say("translation.below"),
                phrases.say("translation.heading"),
                phrases.say("translation.note"),
                letter);
    }

    /** Under which name the office writes. */
    String sender() {
        return phrases.say("office");
    }

    /** At the head of a sheet: the office, where it is, and how it is reached. */
    List<String> letterhead() {
        return List.of(
                phrases.say("office"),
                phrases.say("office.address"),
                phrases.say("unit.phone.office", office),
                senders.office("email"));
    }

    List<String> dateline(LocalDate day, String number) {
        return List.of(times.day(day), phrases.say("letter.number", Map.of("number", number)));
    }

    /** What the attachment does to a calendar; nothing where there is none. */
    Optional<String> entry(MessageKind kind) {
        return switch (kind.calendar()) {
            case ENTER -> Optional.of(phrases.say("calendar.enter"));
            case REMOVE -> Optional.of(phrases.say("calendar.remove"));
            case LEAVE -> Optional.empty();
        };
    }

    /** One line for a calendar. */
    String summary(Visit visit) {
        return phrases.say(
                "calendar.summary",
                Map.of("place", senders.nameOf(visit.place()).text()));
    }

    /** As appointments-service words it in the entries that it gives itself: of either the newer takes the place of the older. */
    String description(Visit visit) {
        var services = visit.lines().stream()
                .map(line -> line.persons() == 1 ? name(line) : name(line) + " × " + line.persons())
                .collect(Collectors.joining("; "));
        return phrases.say("calendar.description", Map.of("reference", visit.reference(), "services", services));
    }

    /** The place and its address on one line. */
    String location(Place place) {
        var address = Senders.address(place);
        return address == null
                ? senders.nameOf(place).text()
                : senders.nameOf(place).text() + ", " + address;
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
            case CASE, DUE, TERM, AUTHORITY, NEXT, SURVEY, WRITTEN, ERROR -> Optional.empty(); // of no visit
            case CHANGE -> Optional.of(section("change.heading", List.of(row(phrases.say("change", office)))));
            case AGAIN -> Optional.of(section("again.heading", List.of(row(phrases.say("again", office)))));
            case COMPLAINT -> Optional.of(section("complaint.heading", complaint(now)));
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

    private List<Row> complaint(Instant now) {
        var today = now.atZone(Zones.RIGA).toLocalDate();
        return List.of(
                row(phrases.say(
                        "complaint.how",
                        Map.of(
                                "phone", senders.office("phone"),
                                "email", senders.office("email"),
                                "office", phrases.say("office"),
                                "address", phrases.say("office.address")))),
                row(phrases.say("complaint.reply." + deadlines.of("reply", today))),
                row(phrases.say("complaint.dispute." + deadlines.of("dispute", today))));
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
