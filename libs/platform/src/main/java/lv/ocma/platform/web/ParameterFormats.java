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
            YearMonth.class, new Format(ParameterFormats::month, "date-format", true),
            Year.class, new Format(ParameterFormats::year, "date-format", true),
            Integer.class, new Format(Integer::valueOf, "type", false),
            UUID.class, new Format(UUID::fromString, "format", false));

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var format = type.isEnum() ? words(type) : FORMATS.get(type);
        if (format == null || (isInPath(annotations) && !format.alsoInPath)) {
            return null;
        }
        return new Converter<>(type, format, ParameterNames.of(annotations, "parameter"));
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

    private record Converter<T>(Class<T> type, Format format, String name) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            var read = read(value);
            if (read instanceof LocalDate date && !Dates.isKnown(date)) {
                throw new Invalid(Violation.parameter(name, Dates.RULE, Dates.RANGE));
            }
            return type.cast(read);
        }

        private Object read(String value) {
            try {
                return format.parser.apply(value);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new Invalid(Violation.parameter(name, format.rule));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
