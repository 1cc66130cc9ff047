package lv.ocma.complaints.roster;

import java.util.List;
import java.util.Map;
import lv.ocma.complaints.Given;
import lv.ocma.complaints.casefile.ExaminerGiven;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;

/** Rows of the access matrix for who examines cases. */
public final class RosterRows {

    private RosterRows() {}

    public static List<AccessRow> of(Given given, String place) {
        return List.of(
                AccessRow.on(
                        List.of(Thing.ofPlace("the examiners of a place", place)),
                        "listExaminers",
                        200,
                        (by, thing) -> by.queryParam("place", thing.id()).get("/v1/examiners")),
                AccessRow.on(
                        List.of(Thing.ofPlace(
                                "an employee",
                                ExaminerGiven.handler(given, place).id())),
                        "enrolExaminer",
                        200,
                        (by, thing) -> by.body(Map.of("kinds", List.of()))
                                .post("/v1/examiners/" + thing.id() + "/enrolment")));
    }
}
