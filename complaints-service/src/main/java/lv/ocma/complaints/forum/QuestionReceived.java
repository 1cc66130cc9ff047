package lv.ocma.complaints.forum;

import java.util.List;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as it will be published, for whoever has asked it just now. */
@Schema(name = "QuestionReceived")
record QuestionReceived(
        UUID id,

        @Schema(description = "RECEIVED; new values may come.", examples = "RECEIVED")
        String status,

        @Schema(
                description = "Without what was found to be personal; staff may change it before it is published.",
                examples = "Mans kods ir […]; vai pasi var saņemt citā nodaļā?")
        String text,

        @Schema(description = "Kinds of what is hidden; new values may come.", examples = "[\"PERSONAL_CODE\"]")
        List<String> hidden,

        @Schema(
                description = "By which a message about its answer names it; null where they are not to be told.",
                nullable = true,
                examples = "F-2026-000007")
        @Nullable
        String reference)
        implements Personal {

    /** Never the text. */
    @Override
    public String toString() {
        return "QuestionReceived[" + id + "]";
    }
}
