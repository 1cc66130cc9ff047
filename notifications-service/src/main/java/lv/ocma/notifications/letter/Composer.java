package lv.ocma.notifications.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ocma.notifications.letter.Letter.Row;
import lv.ocma.notifications.letter.Letter.Section;
import lv.ocma.notifications.letter.Letter.Translation;
import lv.ocma.notifications.letter.Matter.OfCase;
import lv.ocma.notifications.letter.Matter.OfOffice;
import lv.ocma.notifications.letter.Matter.OfVisit;
import lv.ocma.notifications.place.Place;
import lv.ocma.notifications.wording.Forms;
import lv.ocma.notifications.wording.PlainText;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.Words;
import org.jspecify.annotations.Nullable;

/** Puts what is known of a visit into words of one language; what is not known is left out. */
final class Composer {

    private final Phrases phrases;
    private final Forms times;
    private final Map<String, String> office;
    private final Senders senders;
    private final CaseSections cases;
    private final Rights rights;
    private final VisitSections visits;
    private final EntryWords entries;

    /** @param office contacts of the whole office, for where the place's own are not known */
    Composer(Phrases phrases, Deadlines deadlines, Map<String, String> office) {
        this.phrases = phrases;
        this.times = phrases.forms();
        this.office = office;
        this.senders = new Senders(phrases, office);
        this.cases = new CaseSections(phrases, senders);
        this.rights = new Rights(phrases, deadlines, senders);
        this.visits = new VisitSections(phrases, office, senders, rights);
        this.entries = new EntryWords(phrases);
    }

    Letter compose(Words words, Matter matter, @Nullable String name, Instant now) {
        return switch (matter) {
            case OfVisit(var kind, var visit, var values) ->
                compose(
                                words,
                                values(kind, visit, values),
                                name,
                                visits.of(kind, visit, now),
                                senders.block(visit.place(), null))
                        .saying(entries::left);
            case OfCase(var kind, var news, var instead) ->
                compose(
                        words,
                        values(kind, news, instead),
                        name,
                        Stream.concat(cases.of(kind, news), rights(kind, now)).toList(),
                        senders.block(news.place(), news.signer()));
            case OfOffice(var values, var place, var signer) ->
                compose(words, values, name, List.of(rights.complaint(now)), senders.block(place, signer));
        };
    }

    /** With greeting, goodbye, and the unit that signs with its phone: no short message leaves without them either (E1). */
    String say(ShortWords words, Matter matter) {
        return switch (matter) {
            case OfVisit(var kind, var visit, var values) ->
                senders.framed(words.text().say(values(kind, visit, values), times), visit.place(), null);
            case OfCase(var kind, var news, var instead) ->
                senders.framed(
                        words.text().say(values(kind, news, instead), times) + mayMove(words, news),
                        news.place(),
                        news.signer());
            case OfOffice(var values, var place, var signer) ->
                senders.framed(words.text().say(values, times), place, signer);
        };
    }

    /** Whatever the words are, no day that may still move is told as firm. */
    private String mayMove(ShortWords words, CaseNews news) {
        return news.provisional() && words.text().names().contains(CaseFact.UNTIL.placeholder())
                ? " " + phrases.say("provisional.short")
                : "";
    }

    Letter correct(Correction correction, @Nullable String name, Instant now) {
        var rows = correction
                .text()
                .lines()
                .map(PlainText::oneLine)
                .filter(line -> !line.isEmpty())
                .map(line -> new Row(null, line, phrases.language()))
                .toList();
        var which = which(correction);
        return new Letter(
                phrases.language(),
                phrases.say("correction.subject", which),
                phrases.say("correction.heading"),
                greeting(name),
                List.of(phrases.say("correction.what", which)),
                List.of(new Section(phrases.say("correction.section"), rows), rights.complaint(now)),
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
        return kind.isToStaff() ? Stream.empty() : Stream.of(rights.complaint(now));
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
        return entries.of(kind);
    }

    /** One line for a calendar. */
    String summary(Visit visit) {
        return phrases.say(
                "calendar.summary",
                Map.of("place", senders.nameOf(visit.place()).text()));
    }

    /** As appointments-service words it in the entries that it gives itself: of either the newer takes the place of the older. */
    String description(Visit visit) {
        return phrases.say(
                "calendar.description", Map.of("reference", visit.reference(), "services", visits.services(visit)));
    }

    /** The place and its address on one line. */
    String location(Place place) {
        var address = Senders.address(place);
        return address == null
                ? senders.nameOf(place).text()
                : senders.nameOf(place).text() + ", " + address;
    }
}
