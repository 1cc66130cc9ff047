package lv.ocma.divisions.calendar;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How much shorter the law makes the working day before a holiday, by the rows of {@code calendar/pre-holiday.json}. */
public final class PreHolidayLaw {

    private final List<Rule> rules = rules();

    private record Rule(
            @Nullable LocalDate validFrom, @Nullable LocalDate validTo, int minutes, String source) {

        boolean validOn(LocalDate date) {
            return (validFrom == null || !date.isBefore(validFrom)) && (validTo == null || !date.isAfter(validTo));
        }
    }

    /** Nothing where no rule is valid. */
    public Duration cutOn(LocalDate date) {
        return rules.stream()
                .filter(rule -> rule.validOn(date))
                .findFirst()
                .map(rule -> Duration.ofMinutes(rule.minutes()))
                .orElse(Duration.ZERO);
    }

    private static List<Rule> rules() {
        var json = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (var file = Objects.requireNonNull(PreHolidayLaw.class.getResourceAsStream("/calendar/pre-holiday.json"))) {
            return json.convertValue(json.readTree(file).path("rules"), new TypeReference<List<Rule>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
