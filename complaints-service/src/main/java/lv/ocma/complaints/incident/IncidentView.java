package lv.ocma.complaints.incident;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An incident as those few see it who may. */
@Schema(name = "Incident")
record IncidentView(
        UUID id,
        @Schema(examples = "N-2026-000007") String number,
        @Schema(examples = "riga-3") String place,

        @Schema(
                description = "AGGRESSION, PROVOCATION, OFFENCE, SCORN or SUSPECTED_INTOXICATION; new values may come.",
                examples = "AGGRESSION")
        String ground,

        @Schema(examples = "2026-11-27T09:00:00+02:00") OffsetDateTime happened,

        @Schema(description = "What happened; null once it is erased.", nullable = true) @Nullable
        String account,

        @Schema(description = "Employees who were there, by id in the staff directory.")
        List<String> present,

        @Schema(nullable = true) @Nullable UUID visit,

        @Schema(nullable = true, examples = "S-2026-000042") @Nullable
        String caseNumber,

        @Schema(description = "Subject of the employee; null once it is erased.", nullable = true) @Nullable
        String recordedBy,

        @Schema(examples = "2026-11-27T09:10:00+02:00") OffsetDateTime recordedAt,
        @Schema(examples = "2026-11-27T09:10:00+02:00") OffsetDateTime changedAt,

        @Schema(description = "RECORDED, WARNED, CONTACT_ENDED or CLOSED; new values may come.", examples = "WARNED")
        String status,

        @Schema(description = "What was done, the first step first.")
        List<StepView> steps,

        @Schema(description = "When what was personal was erased; null before.", nullable = true) @Nullable
        OffsetDateTime erasedAt,

        @Schema(description = "What may be done with it now: warn, escalate, end-contact, close; new values may come.")
        List<String> actions)
        implements Personal {

    /** What an employee did. */
    @Schema(name = "IncidentStep")
    record StepView(
            @Schema(
                    description =
                            "WARNED, MANAGER_CALLED, POLICE_CALLED, CONTACT_ENDED or CLOSED; new values may come.",
                    examples = "WARNED")
            String kind,

            @Schema(nullable = true) @Nullable String note,

            @Schema(description = "Subject of the employee; null once it is erased.", nullable = true) @Nullable
            String by,

            @Schema(examples = "2026-11-27T09:10:00+02:00") OffsetDateTime at) {

        static StepView of(Step step) {
            return new StepView(step.kind().name(), step.note(), step.by(), Zones.inRiga(step.at()));
        }
    }

    static IncidentView of(Incident incident) {
        var erased = incident.erasedAt();
        return new IncidentView(
                incident.id(),
                incident.number(),
                incident.place(),
                incident.ground().name(),
                Zones.inRiga(incident.happenedAt()),
                incident.account(),
                incident.present(),
                incident.visit(),
                incident.caseNumber(),
                incident.recordedBy(),
                Zones.inRiga(incident.recordedAt()),
                Zones.inRiga(incident.changedAt()),
                incident.status().name(),
                incident.steps().stream().map(StepView::of).toList(),
                erased == null ? null : Zones.inRiga(erased),
                incident.actions());
    }
}
