package lv.ocma.divisions.linked;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import lv.ocma.divisions.text.Texts;

/** A text with its language. */
public record Spoken(
        @JsonProperty("@value") String value,
        @JsonProperty("@language") String language) {

    /** In each language in which the text is known. */
    public static List<Spoken> of(Texts texts) {
        return texts.known().entrySet().stream()
                .map(text -> new Spoken(text.getValue(), text.getKey()))
                .toList();
    }
}
