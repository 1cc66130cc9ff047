package lv.ocma.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** Text that a database can keep: PostgreSQL has no place for the character NUL, which is refused where it comes in. */
final class StorableText extends StdScalarDeserializer<String> {

    private static final char NUL = '\0';

    StorableText() {
        super(String.class);
    }

    static boolean isStorable(String text) {
        return text.indexOf(NUL) < 0;
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
        return text;
    }
}
