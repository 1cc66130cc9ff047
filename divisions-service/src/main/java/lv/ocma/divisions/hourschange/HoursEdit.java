package lv.ocma.divisions.hourschange;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.hours.ExceptionKind;
import lv.ocma.divisions.hours.Interval;
import lv.ocma.divisions.hours.Intervals;
import lv.ocma.divisions.hours.KeptHours;
import lv.ocma.divisions.hours.Schedule;
import lv.ocma.divisions.hours.SetHours;
import lv.ocma.divisions.hourschange.NewHoursChange.Kind;
import lv.ocma.divisions.hourschange.NewHoursChange.NewException;
import lv.ocma.divisions.hourschange.NewHoursChange.NewInterval;
import lv.ocma.divisions.hourschange.NewHoursChange.NewRule;
import lv.ocma.divisions.hourschange.NewHoursChange.NewSchedule;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** What a change that keeps the {@link ChangeRules} does to the hours of one place. Plain calculation; nothing is stored here. */
final class HoursEdit implements Edit {

    private final NewHoursChange wanted;
    private final UUID change;
    private final WorkingCalendar calendar;

    HoursEdit(NewHoursChange wanted, UUID change, WorkingCalendar calendar) {
        this.wanted = wanted;
        this.change = change;
        this.calendar = calendar;
    }

    @Override
    public KeptHours of(String place, KeptHours before) {
        var after = before;
        for (var schedule : wanted.schedulesOrNone()) {
            after = after.with(schedule(schedule));
        }
        // No date is named twice. In this order a day before a holiday is cut from the hours that this change itself
        // gives it.
        var takenBack = new ArrayList<LocalDate>();
        var set = new ArrayList<SetHours>();
        for (var exception : wanted.exceptionsOrNone()) {
            if (exception.kind() == Kind.REGULAR) {
                dates(exception).forEach(takenBack::add);
            } else {
                dates(exception).forEach(date -> set.add(set(date, exception)));
            }
        }
        return preHolidaysCut(after.without(takenBack).with(set));
    }

    private KeptHours preHolidaysCut(KeptHours hours) {
        // Confirmed anew, a cut begins from the whole day and not from what an earlier one has left of it.
        var dates = wanted.preHolidaysOrNone().stream()
                .map(each -> Objects.requireNonNull(each.date()))
                .toList();
        var uncut = hours.withoutCuts(dates);
        var whole = uncut.effective(calendar);
        var cuts = new ArrayList<SetHours>();
        for (var each : wanted.preHolidaysOrNone()) {
            var day = whole.on(Objects.requireNonNull(each.date()));
            var set = uncut.exceptionOn(day.date());
            // Hours that the place itself has set for just this date are its answer to the holiday already (ADR 0021).
            // Also a place that is closed on a moved working day waits for staff to confirm that; one of which no hours
            // are known does not.
            var waits = day.open() || (day.kind() == DayKind.MOVED_WORKING_DAY && day.source() != null);
            if (waits && set.filter(HoursEdit::isOtherHours).isEmpty()) {
                var by = Duration.ofMinutes(Objects.requireNonNull(each.closesEarlierByMinutes()));
                var intervals = Intervals.endingEarlier(day.intervals(), by);
                var added = set.map(SetHours::intervals).orElse(List.of());
                cuts.add(new SetHours(
                        day.date(), ExceptionKind.PRE_HOLIDAY, intervals, reason(), source(), change, added));
            }
        }
        return hours.with(cuts);
    }

    static boolean isConfirmed(SetHours set) {
        return set.kind() == ExceptionKind.PRE_HOLIDAY;
    }

    static boolean isOtherHours(SetHours set) {
        return set.kind() == ExceptionKind.OTHER_HOURS;
    }

    private SetHours set(LocalDate date, NewException exception) {
        var kind = switch (Objects.requireNonNull(exception.kind())) {
            case CLOSED -> ExceptionKind.CLOSED;
            case OTHER_HOURS -> ExceptionKind.OTHER_HOURS;
            case EXTRA -> ExceptionKind.EXTRA;
            case REGULAR -> throw new IllegalArgumentException("REGULAR sets no hours");
        };
        var why = exception.reason() == null ? reason() : exception.reason();
        return new SetHours(date, kind, intervals(exception.intervals()), why, source(), change);
    }

    private Schedule schedule(NewSchedule schedule) {
        var rules = Objects.requireNonNull(schedule.rules()).stream()
                .map(NewRule::kept)
                .toList();
        return new Schedule(schedule.validFrom(), schedule.validTo(), rules, source(), change, reason(), false);
    }

    static List<Interval> intervals(@Nullable List<NewInterval> intervals) {
        return intervals == null
                ? List.of()
                : intervals.stream().map(HoursEdit::interval).toList();
    }

    static boolean isInOrder(NewInterval interval) {
        return interval.opens() != null
                && interval.closes() != null
                && interval.opens().isBefore(interval.closes());
    }

    static Interval interval(NewInterval interval) {
        return new Interval(
                Objects.requireNonNull(interval.opens()),
                Objects.requireNonNull(interval.closes()),
                Boolean.TRUE.equals(interval.byAppointment()));
    }

    private Texts reason() {
        return Texts.orUnknown(wanted.reason());
    }

    /** Customers see that it was the office, staff find the change by its id. */
    private String source() {
        return "OCMA, change of hours " + change;
    }

    @Override
    public Scope scope() {
        var spans = wanted.schedulesOrNone().stream()
                .map(schedule -> new Scope.Span(Objects.requireNonNull(schedule.validFrom()), schedule.validTo()))
                .toList();
        var exceptions = wanted.exceptionsOrNone().stream().flatMap(HoursEdit::dates);
        var preHolidays = wanted.preHolidaysOrNone().stream().map(each -> Objects.requireNonNull(each.date()));
        return new Scope(spans, Stream.concat(exceptions, preHolidays).sorted().toList());
    }

    /** What it does on each of the dates that it excepts; those before holidays are not among them. */
    static Map<LocalDate, Kind> kinds(NewHoursChange wanted) {
        var kinds = new HashMap<LocalDate, Kind>();
        for (var exception : wanted.exceptionsOrNone()) {
            var kind = Objects.requireNonNull(exception.kind());
            dates(exception).forEach(date -> kinds.put(date, kind));
        }
        return kinds;
    }

    private static Stream<LocalDate> dates(NewException exception) {
        var from = Objects.requireNonNull(exception.from());
        return from.datesUntil((exception.to() == null ? from : exception.to()).plusDays(1));
    }
}
