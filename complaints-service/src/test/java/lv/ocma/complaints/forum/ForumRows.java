package lv.ocma.complaints.forum;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.platform.testing.AccessRow;
import lv.ocma.platform.testing.Thing;
import org.jspecify.annotations.Nullable;

/** Rows of the access matrix for the forum. */
public final class ForumRows {

    private ForumRows() {}

    public static List<AccessRow> of(String place) {
        var question = ForumGiven.published("Vai rinda ir gara?");
        return List.of(
                AccessRow.of(
                        "askQuestion",
                        400,
                        by -> by.header("Idempotency-Key", UUID.randomUUID())
                                .body("{}")
                                .post(ForumGiven.PATH)),
                AccessRow.of("listQuestions", 200, by -> by.get(ForumGiven.PATH)),
                AccessRow.of("getQuestion", 200, by -> by.get(question)),
                AccessRow.of(
                        "findSimilarQuestions",
                        200,
                        by -> by.body(Map.of("text", "Vai rinda ir gara?")).post(ForumGiven.PATH + "/similar")),
                AccessRow.of("getQuestionFeed", 200, by -> by.get(ForumGiven.PATH + "/feed")),
                AccessRow.of("listModeratedQuestions", 200, by -> by.get(ForumGiven.PATH + "/moderation")),
                AccessRow.of("getModeratedQuestion", 200, by -> by.get(question + "/moderation")),
                AccessRow.of(
                        "rewordQuestion",
                        428,
                        by -> by.body(Map.of("text", "Vai rinda ir gara?", "topic", "VISITS"))
                                .put(question + "/wording")),
                step("publishQuestion", question + "/publication", null),
                step("rejectQuestion", question + "/rejection", ForumGiven.ANYTHING),
                step("concealQuestion", question + "/concealment", ForumGiven.ANYTHING),
                AccessRow.on(
                        List.of(Thing.ofPlace("the unit that answers", place)),
                        "answerQuestion",
                        428,
                        (by, unit) -> by.body(Map.of("text", "Nē.", "place", unit.id()))
                                .post(question + "/answer")),
                step("referQuestion", question + "/referral", Map.of("reference", "S-2026-000042")));
    }

    private static AccessRow step(String operation, String path, @Nullable Object body) {
        return AccessRow.of(operation, 428, by -> (body == null ? by : by.body(body)).post(path));
    }
}
