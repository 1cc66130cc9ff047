package lv.ocma.complaints.spoken;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.complaints.contact.ContactView;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody has said, for the staff of the place. */
@Schema(name = "SpokenSubmission")
record SpokenView(
        UUID id,

        @Schema(
                description =
                        "WRITTEN, CONFIRMED, ISSUED once the copy is handed over, or DISCARDED; new values may come.",
                examples = "WRITTEN")
        String status,

        @Schema(description = "What it is; new values may come.", examples = "COMPLAINT")
        String kind,

        @Schema(examples = "riga-1") String place,

        @Schema(description = "In which it is written; new values may come.", examples = "lv")
        String language,

        @Schema(description = "Null once it is erased.", nullable = true) @Nullable
        ContactView contact,

        @Schema(description = "Id of the visit that it is about.", nullable = true) @Nullable
        UUID visit,

        @Schema(description = "Id of the employee whom it concerns.", nullable = true) @Nullable
        String employee,

        @Schema(description = "Id of the clause of the standard.", nullable = true) @Nullable
        String clause,

        @Schema(description = "Id of the service.", nullable = true) @Nullable
        String service,

        @Schema(
                description =
                        "Each in which it was written down, in their order; the last one holds. At most 50; none once it is erased.")
        List<WordingView> wordings,

        @Schema(
                description = "How it was confirmed; null until then. New values may come.",
                nullable = true,
                examples = "SIGNED_ON_PAPER")
        @Nullable
        String confirmedWay,

        @Schema(description = "Null until it is confirmed.", nullable = true) @Nullable
        OffsetDateTime confirmedAt,

        @Schema(description = "Id of the case that it is; null until it is confirmed.", nullable = true) @Nullable
        UUID caseId,

        @Schema(description = "Its number.", nullable = true, examples = "S-2026-000042") @Nullable
        String caseNumber,

        @Schema(
                description = "How the copy was handed over; null until then. New values may come.",
                nullable = true,
                examples = "ON_PAPER")
        @Nullable
        String issuedWay,

        @Schema(description = "Null until the copy is handed over.", nullable = true) @Nullable
        OffsetDateTime issuedAt,

        @Schema(
                description = "Where its copy is found, seconds after it is confirmed; null until then.",
                nullable = true,
                examples = SpokenExamples.COPIES)
        @Nullable
        String copies,

        @Schema(
                description = "Since when it is erased, as nobody has stood by it; null while it is kept.",
                nullable = true)
        @Nullable
        OffsetDateTime erasedAt,

        @Schema(
                description =
                        "What can be done with it now: corrections, confirmation, discarding, copy-issue; new values may come.")
        List<String> actions)
        implements Personal {

    /** One wording. */
    @Schema(name = "SpokenWording")
    record WordingView(
            @Schema(examples = "Gaidīšana rindā") String subject,
            @Schema(examples = "Gaidīju divas stundas.") String text,
            OffsetDateTime writtenAt,

            @Schema(description = "Subject of the employee.")
            String writtenBy) {

        static WordingView of(Wording wording) {
            return new WordingView(wording.subject(), wording.text(), Zones.inRiga(wording.at()), wording.by());
        }
    }

    static SpokenView of(SpokenSubmission spoken) {
        var matter = spoken.matter();
        var confirmed = spoken.confirmedAt();
        var issued = spoken.issuedAt();
        var erased = spoken.erasedAt();
        return new SpokenView(
                spoken.id(),
                spoken.status().name(),
                matter.kind(),
                matter.place(),
                matter.language(),
                erased == null ? ContactView.of(spoken.contact()) : null,
                matter.visit(),
                matter.employee(),
                matter.clause(),
                matter.service(),
                spoken.wordings().stream().map(WordingView::of).toList(),
                name(spoken.confirmedWay()),
                confirmed == null ? null : Zones.inRiga(confirmed),
                spoken.caseFile(),
                spoken.caseReference(),
                name(spoken.issuedWay()),
                issued == null ? null : Zones.inRiga(issued),
                spoken.caseFile() == null ? null : "/v1/copies?about=" + spoken.caseFile() + "&place=" + matter.place(),
                erased == null ? null : Zones.inRiga(erased),
                erased == null ? actions(spoken.status()) : List.of());
    }

    private static List<String> actions(SpokenStatus status) {
        return switch (status) {
            case WRITTEN -> List.of("corrections", "confirmation", "discarding");
            case CONFIRMED -> List.of("copy-issue");
            case ISSUED, DISCARDED -> List.of();
        };
    }

    private static @Nullable String name(@Nullable Enum<?> way) {
        return way == null ? null : way.name();
    }
}
