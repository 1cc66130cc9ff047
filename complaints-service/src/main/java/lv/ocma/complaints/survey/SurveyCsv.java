package lv.ocma.complaints.survey;

import java.util.List;
import lv.ocma.complaints.survey.SurveyResultView.Score;
import lv.ocma.platform.table.CsvTable;
import lv.ocma.platform.table.CsvTable.Cell;

/** Results as a table for a spreadsheet. */
final class SurveyCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line. The columns are those of the example, and more may come behind them.";

    static final String EXAMPLE = """
            place,service,several_services,month,answers,overall_mean,overall_satisfied,overall_satisfied_from,overall_satisfied_to,easy_mean,easy_satisfied,easy_satisfied_from,easy_satisfied_to,clear_mean,clear_satisfied,clear_satisfied_from,clear_satisfied_to,on_time_mean,on_time_satisfied,on_time_satisfied_from,on_time_satisfied_to
            riga-3,passport,false,2026-10,40,4.25,0.8,0.6524,0.895,4.25,0.8,0.6524,0.895,4.25,0.8,0.6524,0.895,4.25,0.8,0.6524,0.895
            """;

    private static final CsvTable<SurveyResultView> TABLE = table();

    private SurveyCsv() {}

    static String of(List<SurveyResultView> results) {
        return TABLE.written(results.stream());
    }

    private static CsvTable<SurveyResultView> table() {
        var table = new CsvTable<SurveyResultView>()
                .text("place", SurveyResultView::place)
                .text("service", SurveyResultView::service)
                .column("several_services", SurveyResultView::severalServices)
                .column("month", SurveyResultView::month)
                .column("answers", SurveyResultView::answers);
        score(table, "overall", SurveyResultView::overall);
        score(table, "easy", SurveyResultView::easy);
        score(table, "clear", SurveyResultView::clear);
        score(table, "on_time", SurveyResultView::onTime);
        return table;
    }

    private static void score(
            CsvTable<SurveyResultView> table, String name, java.util.function.Function<SurveyResultView, Score> score) {
        column(table, name + "_mean", row -> score.apply(row).mean());
        column(table, name + "_satisfied", row -> score.apply(row).satisfied());
        column(table, name + "_satisfied_from", row -> score.apply(row).satisfiedFrom());
        column(table, name + "_satisfied_to", row -> score.apply(row).satisfiedTo());
    }

    private static void column(CsvTable<SurveyResultView> table, String name, Cell<SurveyResultView, Object> cell) {
        table.column(name, cell);
    }
}
