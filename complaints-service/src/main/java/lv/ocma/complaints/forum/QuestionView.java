package lv.ocma.complaints.forum;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import lv.ocma.complaints.place.Place;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as everybody may read it. */
@Schema(name = "Question")
record QuestionView(
        UUID id,

        @Schema(description = "PUBLISHED or ANSWERED; new values may come.", examples = "ANSWERED")
        String status,

        @Schema(description = "Of the question; new values may come.", examples = "lv")
        String language,

        @Schema(description = "What it is about; new values may come.", examples = "PASSPORTS")
        String topic,

        @Schema(description = "What was personal is hidden.", examples = "Vai pasi var saņemt citā nodaļā?")
        String text,

        @Schema(description = "Null while there is none.", nullable = true) @Nullable
        Answer answer,

        @Schema(description = "When it was published or answered last.", examples = "2026-11-27T09:00:00+02:00")
        OffsetDateTime toldAt) {

    /** What the office has answered. */
    @Schema(name = "QuestionAnswer")
    record Answer(
            @Schema(examples = "Jā, pasi var saņemt jebkurā nodaļā.")
            String text,

            @Schema(description = "Id of the place under whose name it is answered.", examples = "riga-3")
            String unit,

            @Schema(
                    description = "Its name by language; one without a known name is absent.",
                    examples = "{\"lv\":\"Rīgas 3. nodaļa\"}")
            Map<String, String> unitName) {}

    /** @param unit that has answered; null where it is not known any more, or none has */
    static QuestionView of(Question question, @Nullable Place unit) {
        var text = question.publishedAnswer();
        return new QuestionView(
                question.id(),
                question.status().name(),
                question.language(),
                question.topic().name(),
                Objects.requireNonNull(question.published()),
                text == null
                        ? null
                        : new Answer(
                                text, Objects.requireNonNull(question.unit()), unit == null ? Map.of() : unit.name()),
                Zones.inRiga(Objects.requireNonNull(question.toldAt())));
    }
}
