package lv.ocma.complaints.spoken;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody has said and nobody has confirmed, in the list of its place: who and since when, and not what. */
@Schema(name = "UnconfirmedSpokenSubmission")
record SpokenItem(
        UUID id,

        @Schema(description = "What it is; new values may come.", examples = "COMPLAINT")
        String kind,

        @Schema(
                description = "Name of who said it, as it was written down; null where they did not give one.",
                nullable = true,
                examples = "Anna Paraugs")
        @Nullable
        String name,

        @Schema(description = "When it was said.", examples = "2026-11-27T10:00:00+02:00")
        OffsetDateTime takenAt,

        @Schema(description = "Subject of the employee who wrote it down.")
        String takenBy,

        @Schema(
                description = "Last day on which it can be confirmed; it is erased after that.",
                examples = "2026-12-27")
        LocalDate keptUntil)
        implements Personal {

    static final String EXAMPLE = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2f01","kind":"COMPLAINT","name":"Anna Paraugs","takenAt":"2026-11-27T10:00:00+02:00",\
            "takenBy":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c03","keptUntil":"2026-12-27"}],"next":null}""";

    /** @param kept how long what nobody stands by is kept */
    static SpokenItem of(SpokenSubmission spoken, Period kept) {
        var at = Zones.inRiga(spoken.takenAt());
        return new SpokenItem(
                spoken.id(),
                spoken.matter().kind(),
                spoken.contact().name(),
                at,
                spoken.takenBy(),
                at.toLocalDate().plus(kept));
    }

    /** The shape of a page of them, for the API reference. */
    @Schema(name = "UnconfirmedSpokenSubmissions")
    record Listed(List<SpokenItem> items, @Nullable String next) {}

    /** Never who. */
    @Override
    public String toString() {
        return "SpokenItem[" + id + "]";
    }
}
