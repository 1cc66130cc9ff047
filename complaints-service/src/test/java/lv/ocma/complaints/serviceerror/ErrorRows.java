package lv.ocma.complaints.serviceerror;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.complaints.Given;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;
import org.jspecify.annotations.Nullable;

/** Rows of the access matrix for errors of employees. */
public final class ErrorRows {

    private ErrorRows() {}

    /** @param place where the scene's employees work */
    public static List<AccessRow> of(Given given, String place) {
        var chief = given.anEmployee(UUID.randomUUID().toString(), null, null);
        var erred = given.anEmployee(UUID.randomUUID().toString(), place, chief);
        var error = List.of(Thing.ofPlace("an error", ErrorGiven.anError(place, erred)));
        var list = List.of(Thing.ofPlace("the errors of a place", place));
        return Stream.concat(
                        Stream.of(
                                AccessRow.of(
                                        "reportServiceError",
                                        400,
                                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                                .body("{}")
                                                .post(ErrorGiven.PATH)),
                                AccessRow.on(
                                        list,
                                        "listServiceErrors",
                                        200,
                                        (by, thing) -> by.queryParam("place", thing.id())
                                                .get(ErrorGiven.PATH)),
                                AccessRow.of(
                                        "stateOnServiceError",
                                        400,
                                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                                .body("{}")
                                                .post(error.getFirst().id() + "/statement")),
                                AccessRow.on(
                                        list,
                                        "listServiceErrorPatterns",
                                        200,
                                        (by, thing) -> by.queryParam("place", thing.id())
                                                .queryParam("from", "2026-01")
                                                .queryParam("until", "2026-12")
                                                .get(ErrorGiven.PATH + "/patterns")),
                                AccessRow.on(error, "getServiceError", 200, (by, thing) -> by.get(thing.id()))),
                        Stream.of(
                                step(error, "takeUpServiceError", "/taking-up", null),
                                step(
                                        error,
                                        "addServiceErrorRemedy",
                                        "/remedies",
                                        Map.of("text", "Atmaksāt.", "owner", erred, "due", "2026-12-04")),
                                step(
                                        error,
                                        "endServiceErrorRemedy",
                                        "/remedies/" + UUID.randomUUID() + "/completion",
                                        Map.of("outcome", "DONE")),
                                step(
                                        error,
                                        "apologiseForServiceError",
                                        "/apology",
                                        Map.of(
                                                "way",
                                                "IN_PERSON",
                                                "correction",
                                                "Piedodiet.",
                                                "noticeHandedOver",
                                                true)),
                                step(
                                        error,
                                        "giveUpServiceErrorContact",
                                        "/contact-impossibility",
                                        Map.of("reason", "Nav zināms.")),
                                step(error, "closeServiceError", "/closure", null)))
                .toList();
    }

    private static AccessRow step(List<Thing> error, String operation, String path, @Nullable Object body) {
        return AccessRow.on(
                error, operation, 428, (by, thing) -> (body == null ? by : by.body(body)).post(thing.id() + path));
    }
}
