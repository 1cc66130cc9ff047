package lv.ocma.contracts.divisions;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.EventContract;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a year of the country's calendar (H3): the dates that are not what their weekday says.
 *
 * @param movedWorkingDaysKnown false while not all moved working days of the year are known
 * @param days in order; a working day that is moved before a holiday stands here twice, once for each
 */
@EventContract(
        type = "lv.ocma.divisions.calendar-year.published",
        topic = "ocma.divisions.calendar-year.v1",
        compacted = true)
public record CalendarYearPublished(int year, boolean movedWorkingDaysKnown, List<Day> days) implements Event {

    @Override
    public String aggregateId() {
        return Integer.toString(year);
    }

    /**
     * @param kind HOLIDAY, SUBSTITUTE_DAY_OFF, MOVED_DAY_OFF, MOVED_WORKING_DAY or PRE_HOLIDAY; new values may come
     * @param name by language (lv, en, ru); a language without a known name is absent
     * @param counterpart the other date of a moved working day; absent on any other
     * @param confirmed false on a PRE_HOLIDAY, whose shorter reception the calendar only proposes
     * @param sources where it was read; empty for what follows from the law
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date,
            String kind,
            Map<String, String> name,
            @Nullable LocalDate counterpart,
            boolean confirmed,
            List<String> sources) {}
}
