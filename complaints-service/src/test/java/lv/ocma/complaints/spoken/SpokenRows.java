package lv.ocma.complaints.spoken;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;
import org.jspecify.annotations.Nullable;

/** Rows of the access matrix for spoken submissions. */
public final class SpokenRows {

    private SpokenRows() {}

    /** @param place where the scene's employees work */
    public static List<AccessRow> of(String place) {
        var things = List.of(Thing.ofPlace("what somebody said", SpokenGiven.recorded(place)));
        return List.of(
                AccessRow.of(
                        "recordSpokenSubmission",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{}")
                                .post(SpokenGiven.PATH)),
                AccessRow.on(
                        List.of(Thing.ofPlace("what nobody has confirmed at a place", place)),
                        "listUnconfirmedSpokenSubmissions",
                        200,
                        (by, thing) -> by.queryParam("place", thing.id()).get(SpokenGiven.PATH)),
                AccessRow.on(things, "getSpokenSubmission", 200, (by, thing) -> by.get(thing.id())),
                step(things, "correctSpokenSubmission", "/corrections", Map.of("subject", "Rinda", "text", "Gara.")),
                step(things, "confirmSpokenSubmission", "/confirmation", Map.of("way", "READ_ALOUD")),
                step(things, "issueCopyOfSpokenSubmission", "/copy-issue", Map.of("way", "ON_PAPER")),
                step(things, "discardSpokenSubmission", "/discarding", null));
    }

    private static AccessRow step(List<Thing> things, String operation, String path, @Nullable Object body) {
        return AccessRow.on(
                things, operation, 428, (by, thing) -> (body == null ? by : by.body(body)).post(thing.id() + path));
    }
}
