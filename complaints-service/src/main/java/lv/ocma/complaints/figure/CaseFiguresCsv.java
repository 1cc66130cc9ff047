package lv.ocma.complaints.figure;

import java.util.List;
import lv.ocma.platform.table.CsvTable;

/** Figures of cases as a table for a spreadsheet. */
final class CaseFiguresCsv {

    static final String DESCRIPTION =
            "RFC 4180 in UTF-8, with a header line. The columns are those of the example, and more may come behind them.";

    static final String EXAMPLE = """
            place,kind,clause,service,month,received,upheld,partly_upheld,rejected,inadmissible,answered,forwarded,withdrawn,reopened,replied,average_days,allowed_days,longest_days,in_time,in_time_share
            riga-3,COMPLAINT,,,2026-10,120,20,10,30,3,40,4,5,2,103,9.5,16.2,31,100,0.9709
            """;

    private static final CsvTable<CaseFigureView> TABLE = new CsvTable<CaseFigureView>()
            .text("place", CaseFigureView::place)
            .text("kind", CaseFigureView::kind)
            .text("clause", CaseFigureView::clause)
            .text("service", CaseFigureView::service)
            .column("month", CaseFigureView::month)
            .column("received", CaseFigureView::received)
            .column("upheld", row -> row.ended().upheld())
            .column("partly_upheld", row -> row.ended().partlyUpheld())
            .column("rejected", row -> row.ended().rejected())
            .column("inadmissible", row -> row.ended().inadmissible())
            .column("answered", row -> row.ended().answered())
            .column("forwarded", row -> row.ended().forwarded())
            .column("withdrawn", row -> row.ended().withdrawn())
            .column("reopened", CaseFigureView::reopened)
            .column("replied", row -> row.replyTime().cases())
            .column("average_days", row -> row.replyTime().average())
            .column("allowed_days", row -> row.replyTime().allowed())
            .column("longest_days", row -> row.replyTime().longest())
            .column("in_time", row -> row.replyTime().inTime())
            .column("in_time_share", row -> row.replyTime().inTimeShare());

    private CaseFiguresCsv() {}

    static String of(List<CaseFigureView> figures) {
        return TABLE.written(figures.stream());
    }
}
