package lv.ocma.complaints.link;

import java.time.OffsetDateTime;
import java.util.UUID;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a case belongs to another one. */
@Schema(name = "CaseLink")
record LinkView(
        UUID id,

        @Schema(description = "DUPLICATE_OF, JOINED_WITH or FOLLOWS; new values may come.", examples = "DUPLICATE_OF")
        String kind,

        @Schema(description = "Id of the other case.") UUID other,

        @Schema(description = "Of the other case.", examples = "S-2026-000041")
        String number,

        @Schema(
                description =
                        "Whether it is the other case that was linked to this one: then this is what the other is a duplicate of, or is followed by it.")
        boolean reverse,

        @Schema(examples = "2026-12-02T10:00:00+02:00") OffsetDateTime linkedAt) {

    static LinkView of(Link link) {
        return new LinkView(
                link.id(),
                link.kind().name(),
                link.other(),
                link.number(),
                link.reverse(),
                Zones.inRiga(link.linkedAt()));
    }
}
