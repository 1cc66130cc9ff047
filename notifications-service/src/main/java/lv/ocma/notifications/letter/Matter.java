package lv.ocma.notifications.letter;

import java.util.Map;
import lv.ocma.notifications.place.Place;

/** What a letter is about, which decides of its sections and of what its template can name. */
public sealed interface Matter {

    /** @param instead of what is known of the visit, where a template is tried out; else empty */
    record OfVisit(MessageKind kind, Visit visit, Map<String, Object> instead) implements Matter {

        public OfVisit(MessageKind kind, Visit visit) {
            this(kind, visit, Map.of());
        }
    }

    /**
     * Whatever staff tell by a template of a kind of their own.
     *
     * @param values of all its placeholders
     * @param place whose unit signs
     */
    record OfOffice(Map<String, Object> values, Place place) implements Matter {}
}
