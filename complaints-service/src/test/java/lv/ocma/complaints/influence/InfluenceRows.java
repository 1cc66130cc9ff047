package lv.ocma.complaints.influence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.complaints.casefile.CaseGiven;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;

/** Rows of the access matrix for attempts to influence what becomes of cases. */
public final class InfluenceRows {

    private InfluenceRows() {}

    public static List<AccessRow> of(String place) {
        var file = List.of(Thing.ofPlace("a case", CaseGiven.opened(CaseGiven.frontEnd(), CaseGiven.complaint(place))));
        return List.of(
                AccessRow.on(
                        file,
                        "recordInfluenceAttempt",
                        201,
                        (by, thing) -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of("byWhom", "Nezināms zvanītājs", "account", "Lūdza neatbildēt."))
                                .post(thing.id() + "/influence-attempts")),
                AccessRow.on(
                        file, "listInfluenceAttempts", 200, (by, thing) -> by.get(thing.id() + "/influence-attempts")));
    }
}
