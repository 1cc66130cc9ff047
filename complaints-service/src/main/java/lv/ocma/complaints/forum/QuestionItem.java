package lv.ocma.complaints.forum;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question in the list of moderation, without what was written. */
@Schema(name = "ModeratedQuestionItem")
record QuestionItem(
        UUID id,

        @Schema(description = "New values may come.", examples = "RECEIVED")
        String status,

        @Schema(description = "New values may come.", examples = "lv")
        String language,

        @Schema(description = "New values may come.", examples = "PASSPORTS")
        String topic,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime askedAt) {

    static QuestionItem of(Question question) {
        return new QuestionItem(
                question.id(),
                question.status().name(),
                question.language(),
                question.topic().name(),
                Zones.inRiga(question.askedAt()));
    }
}
