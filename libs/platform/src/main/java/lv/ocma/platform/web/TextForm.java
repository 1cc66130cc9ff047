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
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lv.ocma.platform.problem.OutOfRange;
import lv.ocma.platform.time.DateBounds;
import lv.ocma.platform.time.Dates;
import lv.ocma.platform.time.Moments;

/**
 * A value that JSON has no type for: it is read from the one text that the API writes for it, and never from a number, a list or another
 * text that could be guessed to mean it. Jackson would take 1 for TUESDAY, 24:00 for midnight and [2027,6,1] for a date.
 */
final class TextForm<T> extends StdScalarDeserializer<T> {

    /** Where the reader itself is as strict. */
    private static final String ANY_TEXT = "(?s).*";

    static final TextForm<OffsetDateTime> MOMENT = new TextForm<>(OffsetDateTime.class, ANY_TEXT, TextForm::moment);

    static final TextForm<Instant> INSTANT =
            new TextForm<>(Instant.class, ANY_TEXT, text -> moment(text).toInstant());

    static final TextForm<UUID> ID =
            new TextForm<>(UUID.class, "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", UUID::fromString);

    private final Pattern form;
    private final transient Function<String, T> reader;

    private TextForm(Class<T> type, String form, Function<String, T> reader) {
        super(type);
        this.form = Pattern.compile(form);
        this.reader = reader;
    }

    /** Of an enum: the names of its constants, to the letter. */
    static TextForm<Object> word(Class<?> type) {
        var words = Arrays.stream(type.getEnumConstants())
                .collect(Collectors.toMap(constant -> ((Enum<?>) constant).name(), Function.<Object>identity()));
        @SuppressWarnings("unchecked") // what the reader gives is of the type
        var any = (Class<Object>) type;
        return new TextForm<>(
                any,
                words.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "(", ")")),
                words::get);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw MismatchedInputException.from(parser, handledType(), "not a text");
        }
        var text = parser.getText();
        if (!form.matcher(text).matches()) {
            throw new InvalidFormatException(parser, "another text than one of this type", "", handledType());
        }
        try {
            return reader.apply(text);
        } catch (FarDate e) {
            throw new OutOfRange(parser, handledType(), DateBounds.ALL);
        } catch (DateTimeException e) {
            throw new InvalidFormatException(parser, "a date or time that there is not", "", handledType());
        }
    }

    private static OffsetDateTime moment(String text) {
        var moment = Moments.read(text);
        if (!Dates.isKnown(moment.toLocalDate())) {
            throw new FarDate();
        }
        return moment;
    }

    private static final class FarDate extends DateTimeException {

        private FarDate() {
            super(Dates.RULE);
        }
    }

    /**
     * HH:MM, as every member of the API says that it is. What a service keeps for itself has no such member, and seconds from Jackson's
     * own writing, which are none.
     */
    static final class Time extends StdScalarDeserializer<LocalTime> implements ContextualDeserializer {

        private static final TextForm<LocalTime> MINUTES =
                new TextForm<>(LocalTime.class, "([01][0-9]|2[0-3]):[0-5][0-9]", LocalTime::parse);
        private static final TextForm<LocalTime> KEPT =
                new TextForm<>(LocalTime.class, MINUTES.form.pattern() + "(:00)?", LocalTime::parse);

        Time() {
            super(LocalTime.class);
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            var format = findFormatOverrides(context, property, LocalTime.class);
            return format.hasPattern() ? MINUTES : KEPT;
        }

        @Override
        public LocalTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return KEPT.deserialize(parser, context);
        }
    }
}
