package lv.ocma.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;

/** A number as JSON has it: Jackson would take the texts NaN and Infinity for one, and make 1e999 infinite. */
final class PlainNumber extends StdScalarDeserializer<Double> {

    PlainNumber() {
        super(Double.class);
    }

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken().isNumeric() && Double.isFinite(parser.getDoubleValue())) {
            return parser.getDoubleValue();
        }
        throw MismatchedInputException.from(parser, Double.class, "not a number");
    }
}
