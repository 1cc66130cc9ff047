package lv.ocma.notifications.letter;

import java.util.Map;
import lv.ocma.notifications.place.Place;
import org.jspecify.annotations.Nullable;

/** What a letter is about, which decides of its sections and of what its template can name. */
public sealed interface Matter {

    /** What an event makes due. */
    sealed interface OfEvent extends Matter permits OfVisit, OfCase {

        MessageKind kind();

        /** Of what is known, where a template is tried out; else empty. */
        Map<String, Object> instead();
    }

    /** As {@link OfVisit}. */
    record OfCase(MessageKind kind, CaseNews news, Map<String, Object> instead) implements OfEvent {

        public OfCase(MessageKind kind, CaseNews news) {
            this(kind, news, Map.of());
        }
    }

    /** @param instead of what is known of the visit, where a template is tried out; else empty */
    record OfVisit(MessageKind kind, Visit visit, Map<String, Object> instead) implements OfEvent {

        public OfVisit(MessageKind kind, Visit visit) {
            this(kind, visit, Map.of());
        }
    }

    /**
     * Whatever staff tell by a template of a kind of their own.
     *
     * @param values of all its placeholders
     * @param place whose unit signs
     * @param signer the employee who acted; null where the unit signs alone
     */
    record OfOffice(
            Map<String, Object> values,
            Place place,
            @Nullable Signer signer) implements Matter {
        public OfOffice(Map<String, Object> values, Place place) {
            this(values, place, null);
        }
    }
}
