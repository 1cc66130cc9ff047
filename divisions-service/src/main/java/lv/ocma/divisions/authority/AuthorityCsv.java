package lv.ocma.divisions.authority;

import static lv.ocma.platform.table.CsvTable.joined;

import java.util.List;
import java.util.stream.Stream;
import lv.ocma.platform.table.CsvTable;
import lv.ocma.platform.table.CsvTable.Cell;
import org.jspecify.annotations.Nullable;

/** The competence directory as a table of open data: a line for each topic of an authority, and one for an authority without any. */
final class AuthorityCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line, all that are found at once. The columns are those of the example, and more may come behind them. A line for each topic, which repeats what is known of its authority, and one for an authority without topics. topic_phones and topic_emails are those of the topic alone. An empty field is unknown; several values of a field are separated by |; a text that begins with an apostrophe or one of = + - @ is preceded by an apostrophe.";

    static final String EXAMPLE = """
            id,kind,name_lv,name_en,name_ru,translated,place,phones,emails,web_page,source,topic,topic_name_lv,topic_name_en,topic_name_ru,topic_translated,service,topic_phones,topic_emails,legal_reference_lv,legal_reference_en,legal_reference_ru,legal_link,assumed,topic_sources
            state-border-guard,STATE,Valsts robežsardze,State Border Guard,Государственная пограничная охрана,ru,,,,,https://dip.euaa.europa.eu/countries/latvia/first-instance-determination-latvia (2026-01-14),asylum,Patvērums,International protection,Международная защита,ru,asylum,,,,,,,false,https://dip.euaa.europa.eu/countries/latvia/first-instance-determination-latvia (2026-01-14)
            """;

    private static final CsvTable<Line> TABLE = new CsvTable<Line>()
            .column("id", line -> line.authority().id())
            .column("kind", line -> line.authority().kind())
            .texts("name", line -> line.authority().name())
            .column("translated", line -> joined(line.authority().translated()))
            .column("place", line -> line.authority().place())
            .column("phones", line -> joined(line.authority().contact().phones()))
            .text("emails", line -> joined(line.authority().contact().emails()))
            .text("web_page", line -> line.authority().contact().webPage())
            .text("source", line -> line.authority().source())
            .column("topic", line -> of(line.topic(), AuthorityView.TopicView::id))
            .texts("topic_name", line -> of(line.topic(), AuthorityView.TopicView::name))
            .column("topic_translated", line -> of(line.topic(), topic -> joined(topic.translated())))
            .column("service", line -> of(line.topic(), AuthorityView.TopicView::service))
            .column("topic_phones", line -> of(contact(line), contact -> joined(contact.phones())))
            .text("topic_emails", line -> of(contact(line), contact -> joined(contact.emails())))
            .texts("legal_reference", line -> of(legal(line), AuthorityView.Legal::text))
            .text("legal_link", line -> of(legal(line), AuthorityView.Legal::link))
            .column("assumed", line -> of(line.topic(), AuthorityView.TopicView::assumed))
            .text("topic_sources", line -> of(line.topic(), topic -> joined(topic.sources())));

    private record Line(AuthorityView authority, AuthorityView.@Nullable TopicView topic) {}

    private AuthorityCsv() {}

    static String of(List<AuthorityView> authorities) {
        return TABLE.written(authorities.stream().flatMap(AuthorityCsv::lines));
    }

    private static Stream<Line> lines(AuthorityView authority) {
        return authority.topics().isEmpty()
                ? Stream.of(new Line(authority, null))
                : authority.topics().stream().map(topic -> new Line(authority, topic));
    }

    private static AuthorityView.@Nullable Contact contact(Line line) {
        return of(line.topic(), AuthorityView.TopicView::contact);
    }

    private static AuthorityView.@Nullable Legal legal(Line line) {
        return of(line.topic(), AuthorityView.TopicView::legalReference);
    }

    private static <T, C> @Nullable C of(@Nullable T known, Cell<T, C> part) {
        return known == null ? null : part.of(known);
    }
}
