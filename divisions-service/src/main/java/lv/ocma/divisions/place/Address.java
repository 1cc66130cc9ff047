package lv.ocma.divisions.place;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A postal address in Latvia. */
@Embeddable
@Schema(name = "Address")
public record Address(
        @Schema(examples = "Čiekurkalna 1. līnija 1, k-3") String thoroughfare,

        @Column(name = "post_name") @Schema(examples = "Rīga")
        String postName,

        @Column(name = "post_code") @Schema(examples = "LV-1026")
        String postCode,

        @Schema(examples = "LV") String country) {

    static @Nullable Address of(JsonNode node) {
        return node.isObject()
                ? new Address(
                        node.path("thoroughfare").asText(),
                        node.path("postName").asText(),
                        node.path("postCode").asText(),
                        node.path("country").asText())
                : null;
    }
}
