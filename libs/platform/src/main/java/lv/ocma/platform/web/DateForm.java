package lv.ocma.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import lv.ocma.platform.problem.OutOfRange;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.DateBounds;
import lv.ocma.platform.time.DateRange;
import lv.ocma.platform.time.Dates;
import org.jspecify.annotations.Nullable;

/** YYYY-MM-DD. One that nobody may speak of is refused by the rule of its member; those of narrower bounds the operation's rules refuse. */
final class DateForm extends StdScalarDeserializer<LocalDate> implements ContextualDeserializer {

    private final transient DateBounds bounds;

    DateForm() {
        this(DateBounds.ALL);
    }

    private DateForm(DateBounds bounds) {
        super(LocalDate.class);
        this.bounds = bounds;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property == null ? this : new DateForm(DateBounds.of(property.getAnnotation(DateRange.class)));
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw MismatchedInputException.from(parser, LocalDate.class, "not a text");
        }
        var date = read(parser);
        if (!Dates.isKnown(date)) {
            throw new OutOfRange(parser, LocalDate.class, bounds);
        }
        var unread = Unread.of(context);
        if (unread != null && !bounds.hold(date)) {
            unread.addAlong(Violation.body(unread.here(), bounds.rule(), bounds.values(date)));
        }
        return date;
    }

    private static LocalDate read(JsonParser parser) throws IOException {
        try {
            return Dates.read(parser.getText());
        } catch (DateTimeException e) {
            throw new InvalidFormatException(parser, "no date", "", LocalDate.class);
        }
    }
}
