package lv.ocma.platform.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import lv.ocma.platform.problem.Violation;

/**
 * A body gone over before its values are read: whether it is one JSON value at all, and which members come twice, as of those either
 * could be meant. The first of them is read on, so that it is known what else is wrong.
 */
final class JsonMembers {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final TokenBuffer once;
    private final Unread unread;
    private final Deque<Set<String>> names = new ArrayDeque<>();

    private JsonMembers(JsonParser parser, Unread unread) {
        this.parser = parser;
        this.once = new TokenBuffer(parser);
        this.unread = unread;
    }

    /** Throws {@link com.fasterxml.jackson.core.JsonProcessingException} if it is no JSON. */
    static TokenBuffer once(byte[] body, Unread unread) throws IOException {
        try (var parser = JSON.createParser(body)) {
            var members = new JsonMembers(parser, unread);
            members.read();
            return members.once;
        }
    }

    private void read() throws IOException {
        var whole = false;
        for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (whole) {
                throw new JsonParseException(parser, "more than one value");
            }
            read(token);
            whole = parser.getParsingContext().inRoot();
        }
        if (!whole) {
            throw new JsonParseException(parser, "no value");
        }
    }

    private void read(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> names.push(new HashSet<>());
            case END_OBJECT -> names.pop();
            case FIELD_NAME -> {
                if (!names.element().add(parser.currentName())) {
                    unread.add(Violation.body(Pointers.of(parser), "duplicate-member"));
                    parser.nextToken();
                    parser.skipChildren();
                    return;
                }
            }
            default -> {}
        }
        once.copyCurrentEvent(parser);
    }
}
