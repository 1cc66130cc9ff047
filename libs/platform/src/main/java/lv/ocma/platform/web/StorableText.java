package lv.ocma.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import lv.ocma.platform.problem.TooLong;

/**
 * Text that can be kept and told again: PostgreSQL has no place for the character NUL, and UTF-8 none for half of a surrogate pair, which
 * JSON can write. Both are refused where they come in.
 */
final class StorableText extends StdScalarDeserializer<String> {

    private static final char NUL = '\0';

    StorableText() {
        super(String.class);
    }

    static boolean isStorable(String text) {
        return text.indexOf(NUL) < 0
                && text.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw MismatchedInputException.from(parser, String.class, "not a text");
        }
        var text = parser.getText();
        if (!isStorable(text)) {
            throw new InvalidFormatException(parser, "a character that cannot be kept", "", String.class);
        }
        // What a service reads of its own was taken once already.
        if (Unread.of(context) != null && !Extent.holds(text, Extent.TEXT)) {
            throw new TooLong(parser, Extent.upTo(Extent.TEXT));
        }
        return text;
    }
}
