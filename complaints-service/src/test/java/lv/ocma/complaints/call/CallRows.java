package lv.ocma.complaints.call;

import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;

/** Rows of the access matrix for calls. */
public final class CallRows {

    private CallRows() {}

    /** @param place where the scene's employees work, whom the staff directory knows */
    public static List<AccessRow> of(Given given, String place) {
        var here = List.of(Thing.ofPlace("the phone of a place", place));
        return List.of(
                AccessRow.on(
                        here,
                        "listCallScripts",
                        200,
                        (by, thing) -> by.queryParam("place", thing.id()).get("/v1/call-scripts")),
                AccessRow.of(
                        "recordCall",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{}")
                                .post(CallGiven.PATH)),
                AccessRow.on(
                        here,
                        "listCalls",
                        200,
                        (by, thing) -> by.queryParam("place", thing.id()).get(CallGiven.PATH)),
                AccessRow.on(
                        List.of(Thing.ofPlace("a call", CallGiven.aCall(given, place))),
                        "getCall",
                        200,
                        (by, thing) -> by.get(thing.id())));
    }
}
