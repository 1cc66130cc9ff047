package lv.ocma.divisions.catalogue;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import lv.ocma.divisions.text.Texts;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/**
 * A way to request a service (V3).
 *
 * @param listed position in the source
 * @param channel such as IN_PERSON or LATVIJA_LV; new values may come
 * @param limitation what alone can be requested over it; null for all of the service
 */
@Embeddable
public record RequestChannel(
        int listed,
        String channel,

        @Embedded @EmbeddedColumnNaming("limitation_%s") @Nullable
        Texts limitation) {

    public RequestChannel {
        limitation = Texts.orNone(limitation);
    }

    /** IN_PERSON, or a kind of it such as IN_PERSON_ORAL; a municipality's desk is not the office's. */
    boolean inPerson() {
        return channel.equals("IN_PERSON") || channel.startsWith("IN_PERSON_");
    }
}
