package lv.ocma.gateway.validation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be by one schema of a document, with whatever it refers to. That a value may be null is not kept, as to services a
 * member that is null is one that is left out.
 *
 * @param kinds any, if empty
 * @param members of an object, by name
 * @param others what members of other names are; null where there may be none
 * @param required names of members
 * @param items what the items of a list are
 * @param alternatives one of which the value has to be as well; none, if empty
 */
record Shape(
        Set<Kind> kinds,
        TextRule text,
        NumberRule number,
        @Nullable Sizes size,
        Map<String, Reference> members,
        @Nullable Reference others,
        List<String> required,
        @Nullable Reference items,
        List<Reference> alternatives) {

    /** The types of JSON. */
    enum Kind {
        STRING,
        INTEGER,
        NUMBER,
        BOOLEAN,
        ARRAY,
        OBJECT
    }

    /** A shape that may still be in the making, as one can be part of itself. */
    interface Reference {

        Shape shape();
    }

    boolean is(Kind kind) {
        return kinds.contains(kind);
    }

    boolean mayBe(Kind kind) {
        return kinds.isEmpty() || is(kind);
    }
}
