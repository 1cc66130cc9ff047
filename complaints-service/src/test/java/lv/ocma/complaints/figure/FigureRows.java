package lv.ocma.complaints.figure;

import java.util.List;
import lv.ocma.platform.testing.AccessRow;

/** Rows of the access matrix for figures. */
public final class FigureRows {

    private FigureRows() {}

    public static List<AccessRow> all() {
        return List.of(
                AccessRow.of(
                        "getCaseFigures",
                        200,
                        by -> by.queryParam("from", "2019-01")
                                .queryParam("to", "2019-01")
                                .get("/v1/statistics/cases")),
                AccessRow.of("getOpenCases", 200, by -> by.get("/v1/statistics/cases/open")),
                AccessRow.of("getCaseYearReport", 200, by -> by.get("/v1/statistics/cases/2019/report")));
    }
}
