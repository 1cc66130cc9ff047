package lv.ocma.complaints.survey;

import java.util.List;
import java.util.UUID;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;

/** Rows of the access matrix for surveys. */
public final class SurveyRows {

    private SurveyRows() {}

    /** @param place where the scene's employees work */
    public static List<AccessRow> of(String place) {
        return List.of(
                AccessRow.of("getSurvey", 200, by -> by.get("/v1/surveys/visit")),
                AccessRow.of(
                        "answerSurvey",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{}")
                                .post(SurveyGiven.PATH)),
                AccessRow.of(
                        "refuseSurveys",
                        404,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{\"token\":\"unknown\"}")
                                .post("/v1/surveys/refusals")),
                AccessRow.of(
                        "getSurveyResults",
                        200,
                        by -> by.queryParam("from", "2019-01")
                                .queryParam("to", "2019-01")
                                .get("/v1/surveys/results")),
                AccessRow.on(
                        List.of(Thing.ofPlace("remarks about a place", place)),
                        "listSurveyRemarks",
                        200,
                        (by, thing) -> by.queryParam("place", thing.id())
                                .queryParam("month", "2019-01")
                                .get("/v1/surveys/remarks")));
    }
}
