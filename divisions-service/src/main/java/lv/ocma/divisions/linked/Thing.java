package lv.ocma.divisions.linked;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** Something that is described elsewhere, named by its address, with what kind of thing it is where a reader must know. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Thing(
        @JsonProperty("@id") String id,
        @JsonProperty("@type") @Nullable String type) {

    public static Thing at(String address) {
        return new Thing(address, null);
    }
}
