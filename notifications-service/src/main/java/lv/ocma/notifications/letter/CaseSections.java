package lv.ocma.notifications.letter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lv.ocma.notifications.letter.Letter.Row;
import lv.ocma.notifications.letter.Letter.Section;
import org.jspecify.annotations.Nullable;

/** The sections of a letter about a case, in one language; what is not known is left out. */
final class CaseSections {

    private final Phrases phrases;
    private final Senders senders;

    CaseSections(Phrases phrases, Senders senders) {
        this.phrases = phrases;
        this.senders = senders;
    }

    /** All that its kind names but the right to complain, which every letter to a customer ends with. */
    Stream<Section> of(MessageKind kind, CaseNews news) {
        return kind.topics().stream().map(topic -> section(topic, kind, news)).flatMap(Optional::stream);
    }

    private Optional<Section> section(Topic topic, MessageKind kind, CaseNews news) {
        return switch (topic) {
            case CASE -> Optional.of(new Section(phrases.say("case.heading"), about(news)));
            case DUE, TERM ->
                Optional.ofNullable(news.until())
                        .map(until -> new Section(phrases.say(kind.phrase("term")), term(until, news)));
            case AUTHORITY ->
                Optional.ofNullable(news.authority())
                        .map(authority -> new Section(
                                phrases.say(kind.phrase("authority")), List.of(new Row(null, authority, Language.LV))));
            case NEXT ->
                Optional.ofNullable(news.authority())
                        .map(next -> new Section(phrases.say(kind.phrase("next")), next(next, news.until())));
            case SURVEY ->
                Optional.ofNullable(news.link())
                        .map(link -> new Section(
                                phrases.say(kind.phrase("link")),
                                List.of(doing(kind, "answer", link), doing(kind, "refusal", link))));
            case FORUM ->
                Optional.ofNullable(news.link())
                        .map(link -> new Section(
                                phrases.say(kind.phrase("link")), List.of(new Row(null, link, phrases.language()))));
            case WRITTEN ->
                Optional.ofNullable(news.written())
                        .map(written ->
                                new Section(phrases.say(kind.phrase("written")), List.of(inThisLanguage(written))));
            case ERROR -> kind(kind.phrase("error"), "error-kind.", news);
            case KIND -> kind(kind.phrase("kind"), "case-kind.", news);
            default -> Optional.empty();
        };
    }

    /** The page shows first what the reader came for, and does nothing by being opened. */
    private Row doing(MessageKind kind, String what, String link) {
        return new Row(phrases.say(kind.phrase("link." + what)), link + "&do=" + what, phrases.language());
    }

    private List<Row> about(CaseNews news) {
        var rows = new ArrayList<Row>();
        var place = senders.nameOf(news.place());
        rows.add(new Row(phrases.say("label.number"), news.reference(), phrases.language()));
        rows.add(new Row(phrases.say("label.place"), place.text(), place.language()));
        if (news.received() != null) {
            rows.add(day("label.received", news.received()));
        }
        return rows;
    }

    private List<Row> term(LocalDate until, CaseNews news) {
        var rows = new ArrayList<Row>();
        rows.add(day("label.until", until));
        if (news.provisional()) {
            rows.add(new Row(null, phrases.say("provisional"), phrases.language()));
        }
        if (news.before() != null) {
            rows.add(day("label.until.before", news.before()));
        }
        return rows;
    }

    private List<Row> next(String where, @Nullable LocalDate until) {
        var rows = new ArrayList<Row>();
        rows.add(new Row(null, where, Language.LV));
        if (until != null) {
            rows.add(day("label.until", until));
        }
        return rows;
    }

    /** Of a kind that came with a newer release the name that the event has. */
    private Optional<Section> kind(String heading, String names, CaseNews news) {
        return Optional.ofNullable(news.kind()).map(which -> {
            var known = phrases.find(names + which).orElse(which);
            return new Section(
                    phrases.say(heading), List.of(new Row(phrases.say("label.kind"), known, phrases.language())));
        });
    }

    private Row day(String label, LocalDate day) {
        return new Row(phrases.say(label), phrases.forms().day(day), phrases.language());
    }

    /** The Latvian words where nobody has translated them. */
    private Row inThisLanguage(CaseNews.Written written) {
        var translation = written.translation();
        return phrases.language() == Language.LV || translation == null
                ? new Row(null, written.text(), Language.LV)
                : new Row(null, translation, phrases.language());
    }
}
