package lv.ocma.divisions.place;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a source says of a service at this one place, against or beside the rule that holds for all. */
@Embeddable
@Schema(name = "PlaceService")
record PlaceService(
        @Column(name = "service_id") @Schema(examples = "residence-permit-card")
        String service,

        boolean offered,

        @Schema(description = "Where it was read.") String source) {}
