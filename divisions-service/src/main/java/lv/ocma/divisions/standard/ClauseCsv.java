package lv.ocma.divisions.standard;

import java.util.stream.Stream;
import lv.ocma.platform.table.CsvTable;

/** The clauses of the edition that holds as a table of open data, a line each. */
final class ClauseCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line, all clauses of the edition at once. The columns are those of the example, and more may come behind them. A text may have several lines, a paragraph each, within its quotes. An empty field is unknown; a text that begins with an apostrophe or one of = + - @ is preceded by an apostrophe.";

    static final String EXAMPLE = """
            id,section_lv,section_en,section_ru,summary_lv,summary_en,summary_ru,text_lv,text_en,text_ru,edition,title_lv,title_en,title_ru,order,approved,published,valid_from,valid_to,source
            C2,,Cooperation of the customers with the OCMA,,,customers tell the unit that they are late,,,"Cooperation will be successful, if the customer:
            will inform the territorial unit of the OCMA about the delay of the previously applied visit;",,2018-205,,OCMA Customer Service Standard,,No. 205,2018-12-12,2021-08-10,,,https://www.pmlp.gov.lv/en/ethics
            """;

    private static final CsvTable<ClauseView> TABLE = new CsvTable<ClauseView>()
            .column("id", ClauseView::id)
            .texts("section", ClauseView::section)
            .texts("summary", ClauseView::summary)
            .texts("text", ClauseView::text)
            .column("edition", clause -> clause.edition().id())
            .texts("title", clause -> clause.edition().title())
            .text("order", clause -> clause.edition().order())
            .column("approved", clause -> clause.edition().approved())
            .column("published", clause -> clause.edition().published())
            .column("valid_from", clause -> clause.edition().validFrom())
            .column("valid_to", clause -> clause.edition().validTo())
            .text("source", clause -> clause.edition().source());

    private ClauseCsv() {}

    static String of(Stream<ClauseView> clauses) {
        return TABLE.written(clauses);
    }
}
