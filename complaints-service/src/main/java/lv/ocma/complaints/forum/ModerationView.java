package lv.ocma.complaints.forum;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactView;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as staff of moderation see it. */
@Schema(name = "ModeratedQuestion")
record ModerationView(
        UUID id,

        @Schema(
                description = "RECEIVED, PUBLISHED, ANSWERED, HIDDEN or REJECTED; new values may come.",
                examples = "RECEIVED")
        String status,

        @Schema(description = "New values may come.", examples = "lv")
        String language,

        @Schema(description = "New values may come.", examples = "PASSPORTS")
        String topic,

        @Schema(
                description = "As it was written; null once that is erased.",
                nullable = true,
                examples = "Mans kods ir 320000-00000; vai pasi var saņemt citā nodaļā?")
        @Nullable
        String original,

        @Schema(
                description = "As everybody reads it, or will.",
                examples = "Mans kods ir […]; vai pasi var saņemt citā nodaļā?")
        String text,

        @Schema(description = "What was found to be personal in the original.")
        List<Found> found,

        @Schema(description = "Null where none was left, or it is erased.", nullable = true) @Nullable
        ContactView contact,

        @Schema(nullable = true) @Nullable String answer,

        @Schema(description = "Id of the place under whose name it is answered.", nullable = true) @Nullable
        String unit,

        @Schema(
                description = "Why it is hidden or rejected; new values may come.",
                nullable = true,
                examples = "PERSONAL_MATTER")
        @Nullable
        String reason,

        @Schema(description = "The case or enquiry that it is in truth.", nullable = true, examples = "S-2026-000042")
        @Nullable
        String referral,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime askedAt,

        @Schema(
                description =
                        "What may be done with it now: reword, publish, reject, hide, answer, refer; new values may come.")
        List<String> actions)
        implements Personal {

    /** Something in the original that leads to a person. */
    @Schema(name = "PersonalTrace")
    record Found(
            @Schema(description = "New values may come.", examples = "PERSONAL_CODE")
            String kind,

            @Schema(examples = "320000-00000") String text) {}

    static ModerationView of(Question question, StaffNames names) {
        var asked = question.asked();
        var original = asked.original();
        var contact = asked.contact();
        var reason = question.reason();
        return new ModerationView(
                question.id(),
                question.status().name(),
                question.language(),
                question.topic().name(),
                original,
                question.wording(),
                original == null
                        ? List.of()
                        : Traces.in(original, names).stream()
                                .map(trace ->
                                        new Found(trace.kind().name(), original.substring(trace.from(), trace.to())))
                                .toList(),
                contact == null ? null : ContactView.of(contact),
                question.answer(),
                question.unit(),
                reason == null ? null : reason.name(),
                question.referral(),
                Zones.inRiga(question.askedAt()),
                actions(question.status()));
    }

    private static List<String> actions(QuestionStatus status) {
        var actions = new ArrayList<String>();
        for (var next : QuestionStatus.values()) {
            if (status.next().contains(next)) {
                actions.add(
                        switch (next) {
                            case PUBLISHED -> "publish";
                            case ANSWERED -> "answer";
                            case HIDDEN -> "hide";
                            case REJECTED -> "reject";
                            case RECEIVED -> throw new IllegalStateException("nothing becomes new again");
                        });
            }
        }
        if (status == QuestionStatus.HIDDEN) {
            actions.remove("answer");
        }
        if (status == QuestionStatus.RECEIVED || status == QuestionStatus.HIDDEN) {
            actions.add("reword");
        }
        actions.add("refer");
        return List.copyOf(actions);
    }

    /** Neither what was written nor by whom. */
    @Override
    public String toString() {
        return "ModerationView[" + id + "]";
    }
}
