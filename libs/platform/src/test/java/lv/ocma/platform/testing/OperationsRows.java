package lv.ocma.platform.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of the operators' operations, which every service has from the platform. What they ask for is not there, which only who may ask learns. */
public final class OperationsRows {

    private static final String NO_LETTER = "/dead-letters/9223372036854775807";

    private OperationsRows() {}

    /** @param service as in the path, e.g. {@code appointments} */
    public static List<AccessRow> of(String service) {
        var root = "/v1/operations/" + service;
        return List.of(
                AccessRow.of("listDeadLetters", 200, by -> by.get(root + "/dead-letters")),
                AccessRow.of("getDeadLetter", 404, by -> by.get(root + NO_LETTER)),
                AccessRow.of("replayDeadLetter", 404, by -> by.post(root + NO_LETTER + "/replay")),
                AccessRow.of(
                        "dismissDeadLetter",
                        404,
                        by -> by.body(Map.of("reason", "none")).post(root + NO_LETTER + "/dismissal")),
                AccessRow.of("listProjections", 200, by -> by.get(root + "/projections")),
                AccessRow.of(
                        "requestRebuild",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body(Map.of("consumer", "none"))
                                .post(root + "/rebuilds")),
                AccessRow.of("getRebuild", 404, by -> by.get(root + "/rebuilds/" + UUID.randomUUID())),
                AccessRow.of("listAuditSeals", 200, by -> by.get(root + "/audit-seals")));
    }
}
