package lv.ocma.gateway.validation;

import com.fasterxml.jackson.core.JsonStreamContext;
import lv.ocma.platform.problem.OwnWords;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a body; written as a JSON pointer only if something is wrong there.
 *
 * @param in null at the whole body
 * @param name of a member; null of an item of a list
 */
record Place(@Nullable Place in, @Nullable String name, int position) {

    static final Place WHOLE = new Place(null, null, 0);

    Place member(String ofThis) {
        return new Place(this, ofThis, 0);
    }

    Place item(int at) {
        return new Place(this, null, at);
    }

    /** Of the member or item that a parser has come to. */
    static Place of(JsonStreamContext context) {
        var around = context.getParent();
        if (around == null) {
            return WHOLE;
        }
        return context.inArray()
                ? of(around).item(context.getCurrentIndex())
                : of(around).member(context.getCurrentName());
    }

    /** Names that a caller made up are shown as far as {@link OwnWords} are. */
    String pointer() {
        return in == null ? "" : in.pointer() + "/" + (name == null ? position : OwnWords.shown(name));
    }
}
