package lv.ocma.platform.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.ParameterNames;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.time.DateBounds;
import lv.ocma.platform.time.Dates;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that can't be read: a problem that names them, where Quarkus would answer 404. An id or a number in the path is another
 * matter, as nothing is found under what is none.
 */
@Provider
public class ParameterFormats implements ParamConverterProvider {

    private record Format(Function<String, ? extends Object> parser, String rule, boolean alsoInPath) {}

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern FOUR_DIGITS_AND_TWO = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private static final Map<Class<?>, Format> FORMATS = Map.of(
            LocalDate.class, new Format(Dates::read, "date-format", true),
            YearMonth.class, new Format(ParameterFormats::month, "month-format", true),
            Year.class, new Format(ParameterFormats::year, "year-format", true),
            Integer.class, new Format(Integer::valueOf, "type", false),
            UUID.class, new Format(UUID::fromString, "format", false));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var format = of(type, annotations);
        return format == null
                ? null
                : new Converter<>(
                        type, format, ParameterNames.of(annotations, "parameter"), DateBounds.of(annotations));
    }

    /** What is wrong with the value of a parameter; null where nothing is, or where anything is right. */
    static @Nullable Violation fault(String name, Class<?> type, Annotation[] annotations, String value) {
        var format = of(type, annotations);
        return format == null ? null : new Converter<>(type, format, name, DateBounds.of(annotations)).fault(value);
    }

    private static @Nullable Format of(Class<?> type, Annotation[] annotations) {
        var format = type.isEnum() ? words(type) : FORMATS.get(type);
        return format == null || (isInPath(annotations) && !format.alsoInPath) ? null : format;
    }

    private static Format words(Class<?> type) {
        return new Format(
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(text))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new),
                "format",
                false);
    }

    private static YearMonth month(String text) {
        return YearMonth.parse(of(FOUR_DIGITS_AND_TWO, text));
    }

    private static Year year(String text) {
        return Year.parse(of(FOUR_DIGITS, text));
    }

    private static String of(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static boolean isInPath(Annotation[] annotations) {
        return Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
    }

    private record Converter<T>(Class<T> type, Format format, String name, DateBounds bounds)
            implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            var fault = fault(value);
            if (fault != null) {
                throw new Invalid(fault);
            }
            return type.cast(format.parser.apply(value));
        }

        private @Nullable Violation fault(String value) {
            try {
                var read = format.parser.apply(value);
                return bounds.hold(read) ? null : Violation.parameter(name, bounds.rule(), bounds.values(read));
            } catch (DateTimeException | IllegalArgumentException e) {
                return Violation.parameter(name, format.rule);
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
