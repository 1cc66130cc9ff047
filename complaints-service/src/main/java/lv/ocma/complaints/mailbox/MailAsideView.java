package lv.ocma.complaints.mailbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.audit.Personal;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mail that is no case, for whoever looks at it in the mailbox. */
@Schema(name = "MailAside")
record MailAsideView(
        UUID id,

        @Schema(
                description =
                        "AUTOMATIC, REPORT of a delivery, INVITATION, SPAM, OWN, NOBODY to answer, EMPTY, FLOOD of one sender, HUGE or BROKEN; new values may come.",
                examples = "AUTOMATIC")
        String why,

        @Schema(nullable = true, examples = "anna@example.com") @Nullable
        String sender,

        @Schema(description = "Perhaps empty.", examples = "Esmu prom")
        String subject,

        @Schema(description = "How many octets it has.", minimum = "0", maximum = "9007199254740991", examples = "4180")
        long size,

        @Schema(examples = "2026-11-27T09:05:00+02:00") OffsetDateTime arrivedAt)
        implements Personal {

    static final String EXAMPLE = """
            {"items":[{"id":"0197a1f0-7c1e-7d3a-9a55-0a4d3f1b3f01","why":"AUTOMATIC","sender":"anna@example.com","subject":"Esmu prom","size":4180,\
            "arrivedAt":"2026-11-27T09:05:00+02:00"}],"next":null}""";

    static MailAsideView of(MailAside mail) {
        return new MailAsideView(
                mail.id(),
                mail.why().name(),
                mail.sender(),
                mail.subject(),
                mail.octets(),
                Zones.inRiga(mail.arrivedAt()));
    }
}
