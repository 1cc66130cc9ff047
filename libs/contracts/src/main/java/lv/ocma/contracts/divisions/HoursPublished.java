package lv.ocma.contracts.divisions;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
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
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date,
            String kind,
            List<Interval> intervals,
            @Nullable LocalDate standsFor) {

        public Day(LocalDate date, String kind, List<Interval> intervals) {
            this(date, kind, intervals, null);
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
