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
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.ParameterNames;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Parameters that can't be read: a problem that names them, where Quarkus would answer 404. An id or a number in the path is another
 * matter, as nothing is found under what is none.
 */
@Provider
public class ParameterFormats implements ParamConverterProvider {

    private record Format(Function<String, ?> parser, String rule, boolean alsoInPath) {}

    private static final Map<Class<?>, Format> FORMATS = Map.of(
            LocalDate.class, new Format(LocalDate::parse, "date-format", true),
            YearMonth.class, new Format(YearMonth::parse, "date-format", true),
            Year.class, new Format(Year::parse, "date-format", true),
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

    private static boolean isInPath(Annotation[] annotations) {
        return Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
    }

    private record Converter<T>(Class<T> type, Format format, String name) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return type.cast(format.parser.apply(value));
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
