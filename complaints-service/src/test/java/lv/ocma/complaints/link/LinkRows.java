package lv.ocma.complaints.link;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;

/** Rows of the access matrix for links between cases. */
public final class LinkRows {

    private LinkRows() {}

    public static List<AccessRow> of(String place) {
        var file = List.of(Thing.ofPlace("a case", CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place))));
        return List.of(
                AccessRow.on(
                        file,
                        "linkCase",
                        400,
                        (by, thing) -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of("kind", "FOLLOWS", "other", CaseGiven.id(thing.id())))
                                .post(thing.id() + "/links")),
                AccessRow.on(file, "listCaseLinks", 200, (by, thing) -> by.get(thing.id() + "/links")));
    }
}
