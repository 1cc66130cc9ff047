package lv.ocma.appointments.rule;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that staff have set for a place. */
@Schema(name = "RuleChange")
record RuleChangeView(
        UUID id,

        @Schema(
                description = "QUEUE_RULE, BOOKING_RULES, COUNTER, TICKETS or LATE_NOTICE; new values may come.",
                examples = "COUNTER")
        String kind,

        @Schema(description = "What was set, whole, as its own operation says it.", examples = "{\"counter\":3}")
        Map<String, Object> told,

        @Schema(description = "`sub` of the employee who set it.", examples = "7f3c1d52-0e8a-3b43-9a55-0a4d3f1b2c6d")
        String by,

        @Schema(examples = "2026-06-15T10:02:00+03:00") OffsetDateTime at) {}
