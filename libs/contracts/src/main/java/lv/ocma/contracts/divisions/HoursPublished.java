package lv.ocma.contracts.divisions;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * Effective reception hours of one place for every date of one month (H2, H3): the whole state, replacing what was told before.
 *
 * @param month {@code YYYY-MM}
 * @param days one per date of the month, in order
 */
@EventContract(type = "lv.ocma.divisions.hours.published", topic = "ocma.divisions.hours.v1", compacted = true)
public record HoursPublished(String place, String month, List<Day> days) implements Event {

    @Override
    public String aggregateId() {
        return place + ":" + month;
    }

    /**
     * @param kind REGULAR, HOLIDAY, SUBSTITUTE_DAY_OFF, MOVED_DAY_OFF, MOVED_WORKING_DAY, PRE_HOLIDAY, EXCEPTION; new values may come
     * @param intervals empty when closed; local times in Europe/Riga, not overlapping, in order
     * @param standsFor on a moved working day the date whose weekday's hours it keeps; absent on any other
     * @param reason why the hours are so, by language (lv, en, ru); absent where an older release told them
     * @param assumed true while the hours are an interpretation that the office has not confirmed; absent where an older release told them
     * @param source where the hours were published; absent where none are
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date,
            String kind,
            List<Interval> intervals,
            @Nullable LocalDate standsFor,
            @Nullable Map<String, String> reason,
            @Nullable Boolean assumed,
            @Nullable String source) {

        /** One of which nothing is known but what booking needs. */
        public Day(LocalDate date, String kind, List<Interval> intervals, @Nullable LocalDate standsFor) {
            this(date, kind, intervals, standsFor, null, null, null);
        }
    }

    /**
     * Open from {@code opens} (inclusive) to {@code closes} (exclusive), {@code HH:MM}.
     *
     * @param byAppointment only who has booked is received; absent means false
     */
    public record Interval(
            @JsonFormat(pattern = "HH:mm") LocalTime opens,
            @JsonFormat(pattern = "HH:mm") LocalTime closes,
            @Nullable Boolean byAppointment) {

        public Interval(LocalTime opens, LocalTime closes) {
            this(opens, closes, false);
        }
    }
}
