package lv.ocma.platform.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.ParameterNames;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Dates, months and years in parameters: ISO 8601 or a problem that names the parameter. */
@Provider
public class DateParameters implements ParamConverterProvider {

    private static final Map<Class<?>, Function<String, ?>> PARSERS =
            Map.of(LocalDate.class, LocalDate::parse, YearMonth.class, YearMonth::parse, Year.class, Year::parse);

    @Override
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        var parser = PARSERS.get(type);
        return parser == null ? null : new Converter<>(type, parser, ParameterNames.of(annotations, "date"));
    }

    private record Converter<T>(Class<T> type, Function<String, ?> parser, String name) implements ParamConverter<T> {

        @Override
        public @Nullable T fromString(@Nullable String value) {
            if (value == null) {
                return null;
            }
            try {
                return type.cast(parser.apply(value));
            } catch (DateTimeException e) {
                throw new Invalid(Violation.parameter(name, "date-format"));
            }
        }

        @Override
        public String toString(T value) {
            return value.toString();
        }
    }
}
