package lv.ocma.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import lv.ocma.platform.problem.OwnWords;

/** Where a parser stands, as a JSON pointer. Names that a caller made up are shown as far as {@link OwnWords} are. */
final class Pointers {

    private Pointers() {}

    /** Of the value that begins at the token. */
    static String of(JsonParser parser) {
        return of(around(parser));
    }

    /** How many objects and lists are around the value that begins at the token. */
    static int depth(JsonParser parser) {
        return depth(around(parser));
    }

    static int depth(JsonStreamContext context) {
        int depth = 0;
        for (var at = context; at.getParent() != null; at = at.getParent()) {
            depth++;
        }
        return depth;
    }

    static String of(JsonStreamContext context) {
        var parent = context.getParent();
        if (parent == null) {
            return "";
        }
        if (context.inArray()) {
            return of(parent) + "/" + context.getCurrentIndex();
        }
        return of(parent) + (context.hasCurrentName() ? "/" + OwnWords.shown(context.getCurrentName()) : "");
    }

    private static JsonStreamContext around(JsonParser parser) {
        var context = parser.getParsingContext();
        return parser.currentToken().isStructStart() ? context.getParent() : context;
    }
}
