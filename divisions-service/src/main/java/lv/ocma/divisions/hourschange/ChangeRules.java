package lv.ocma.divisions.hourschange;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import lv.ocma.divisions.calendar.DayKind;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.hourschange.NewHoursChange.Kind;
import lv.ocma.divisions.hourschange.NewHoursChange.NewException;
import lv.ocma.divisions.hourschange.NewHoursChange.NewPreHoliday;
import lv.ocma.divisions.hourschange.NewHoursChange.NewSchedule;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** What a change of hours must be, whatever the places; all that it breaks is named at once. */
final class ChangeRules {

    static final int MOST_EXCEPTIONS = 500;
    static final int LONGEST_EXCEPTION = 366;
    static final int MOST_SCHEDULES = 20;

    /** Dates times places: each is a row that is written, kept as replaced and told, within one request. */
    static final int MOST_PLACE_DAYS = 20_000;

    /** Intervals times places, which are rows as well: as many as there may be dates, with a morning and an afternoon each. */
    static final int MOST_PLACE_INTERVALS = 2 * MOST_PLACE_DAYS;

    static final String NOT_BEFORE_HOLIDAY = "not-before-holiday";

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_CUT = 720;
    private static final String REQUIRED = "required";
    private static final String RANGE = "range";

    private final LocalDate today;
    private final int places;
    private final WorkingCalendar calendar;
    private final List<Violation> violations = new ArrayList<>();
    private final ReceptionRules weekly = new ReceptionRules(violations);
    private long ofSchedules;
    private long ofExceptions;

    private ChangeRules(LocalDate today, int places, WorkingCalendar calendar) {
        this.today = today;
        this.places = places;
        this.calendar = calendar;
    }

    /**
     * {@link Invalid} unless it keeps all rules.
     *
     * @param places how many it is for
     * @param unknown what is wrong with them
     */
    static void check(
            NewHoursChange wanted, int places, List<Violation> unknown, LocalDate today, WorkingCalendar calendar) {
        var rules = new ChangeRules(today, places, calendar);
        rules.violations.addAll(unknown);
        rules.all(wanted);
        if (!rules.violations.isEmpty()) {
            throw new Invalid(rules.violations);
        }
    }

    /** The reason of a change, or of an undoing: customers read it. */
    static Texts requireReason(@Nullable Texts reason) {
        var violations = new ArrayList<Violation>();
        required("/reason", reason, violations);
        if (reason == null || !violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return reason;
    }

    /** Pointers to the shorter days of a draft that are before no holiday, as the calendar is known now and may not have been then. */
    static List<String> notBeforeHoliday(NewHoursChange wanted, WorkingCalendar calendar) {
        var cuts = wanted.preHolidaysOrNone();
        return IntStream.range(0, cuts.size())
                .filter(at -> !isForStaffToConfirm(cuts.get(at), calendar))
                .mapToObj(at -> "#/preHolidays/" + at + "/date")
                .toList();
    }

    /** A day before a holiday; a moved working day also as it is, since that nobody has confirmed it either. */
    private static boolean isForStaffToConfirm(NewPreHoliday day, WorkingCalendar calendar) {
        var date = Objects.requireNonNull(day.date());
        return calendar.beforeHolidayWhereWorked(date)
                || (isMoved(date, calendar) && Objects.equals(day.closesEarlierByMinutes(), 0));
    }

    private static boolean isMoved(LocalDate date, WorkingCalendar calendar) {
        return calendar.on(date).kind() == DayKind.MOVED_WORKING_DAY;
    }

    private void all(NewHoursChange wanted) {
        if (wanted.places() == null && !wanted.ofAllPlaces()) {
            broken("/places", REQUIRED);
        } else if (wanted.places() != null && (wanted.places().isEmpty() || wanted.ofAllPlaces())) {
            broken("/places", "places-or-all");
        }
        required("/reason", wanted.reason());
        if (wanted.schedulesOrNone().isEmpty()
                && wanted.exceptionsOrNone().isEmpty()
                && wanted.preHolidaysOrNone().isEmpty()) {
            broken("", "changes-nothing");
        }
        if (fits("/schedules", wanted.schedulesOrNone(), MOST_SCHEDULES)) {
            schedules(wanted.schedulesOrNone());
        }
        var dates = new HashSet<LocalDate>();
        if (fits("/exceptions", wanted.exceptionsOrNone(), MOST_EXCEPTIONS)) {
            exceptions(wanted.exceptionsOrNone(), dates);
        }
        if (fits("/preHolidays", wanted.preHolidaysOrNone(), MOST_EXCEPTIONS)) {
            preHolidays(wanted.preHolidaysOrNone(), dates);
        }
        if ((long) dates.size() * places > MOST_PLACE_DAYS) {
            broken(
                    wanted.exceptionsOrNone().isEmpty() ? "/preHolidays" : "/exceptions",
                    "too-many-place-days",
                    Map.of("max", MOST_PLACE_DAYS, "dates", dates.size(), "places", places));
        }
        var intervals = ofSchedules + ofExceptions;
        if (intervals * places > MOST_PLACE_INTERVALS) {
            broken(
                    ofSchedules > ofExceptions ? "/schedules" : "/exceptions",
                    "too-many-place-intervals",
                    Map.of("max", MOST_PLACE_INTERVALS, "intervals", intervals, "places", places));
        }
    }

    private void schedules(List<NewSchedule> schedules) {
        NewSchedule before = null;
        for (int i = 0; i < schedules.size(); i++) {
            var at = "/schedules/" + i;
            var schedule = schedules.get(i);
            if (!present(at, schedule)) {
                continue;
            }
            coming(at + "/validFrom", schedule.validFrom());
            if (schedule.validTo() != null && known(at + "/validTo", schedule.validTo())) {
                inOrder(at + "/validTo", schedule.validFrom(), schedule.validTo());
            }
            if (before != null) {
                follows(at + "/validFrom", before.validTo(), schedule.validFrom());
            }
            before = schedule;
            weekly.rules(at + "/rules", schedule.rules());
            ofSchedules += intervals(schedule);
        }
    }

    private static long intervals(NewSchedule schedule) {
        return schedule.rules() == null
                ? 0
                : schedule.rules().stream()
                        .mapToLong(rule -> rule == null ? 0 : size(rule.intervals()))
                        .sum();
    }

    private static int size(@Nullable List<?> list) {
        return list == null ? 0 : list.size();
    }

    /** One after the other: what would hold between two, or which of two holds, is not left to be guessed. */
    private void follows(String at, @Nullable LocalDate lastBefore, @Nullable LocalDate first) {
        if (first == null) {
            return;
        }
        if (lastBefore == null || !first.isAfter(lastBefore)) {
            broken(at, "validity-overlaps");
        } else if (!first.equals(lastBefore.plusDays(1))) {
            broken(at, "validity-gap", Map.of("expected", lastBefore.plusDays(1)));
        }
    }

    private void exceptions(List<NewException> exceptions, Set<LocalDate> dates) {
        for (int i = 0; i < exceptions.size(); i++) {
            var at = "/exceptions/" + i;
            var exception = exceptions.get(i);
            if (!present(at, exception)) {
                continue;
            }
            if (exception.reason() != null) {
                required(at + "/reason", exception.reason());
            }
            hours(at, exception);
            var from = exception.from();
            if (!coming(at + "/from", from) || from == null) {
                continue;
            }
            var to = exception.to() == null ? from : exception.to();
            if (!known(at + "/to", to) || !inOrder(at + "/to", from, to)) {
                continue;
            }
            if (ChronoUnit.DAYS.between(from, to) >= LONGEST_EXCEPTION) {
                broken(at + "/to", "window-too-long", Map.of("max", LONGEST_EXCEPTION));
            } else if (!from.datesUntil(to.plusDays(1)).map(dates::add).reduce(true, Boolean::logicalAnd)) {
                broken(at, "date-twice");
            } else {
                ofExceptions += (ChronoUnit.DAYS.between(from, to) + 1) * size(exception.intervals());
            }
        }
    }

    private void hours(String at, NewException exception) {
        if (!present(at + "/kind", exception.kind())) {
            return;
        }
        var needed = exception.kind() == Kind.OTHER_HOURS || exception.kind() == Kind.EXTRA;
        var given = exception.intervals() != null && !exception.intervals().isEmpty();
        if (needed && !given) {
            broken(at + "/intervals", REQUIRED);
        } else if (!needed && given) {
            broken(at + "/intervals", "no-intervals-here");
        } else {
            weekly.intervals(at + "/intervals", exception.intervals());
        }
    }

    private void preHolidays(List<NewPreHoliday> preHolidays, Set<LocalDate> dates) {
        for (int i = 0; i < preHolidays.size(); i++) {
            var at = "/preHolidays/" + i;
            var each = preHolidays.get(i);
            if (!present(at, each)) {
                continue;
            }
            if (coming(at + "/date", each.date()) && each.date() != null) {
                if (!dates.add(each.date())) {
                    broken(at + "/date", "date-twice");
                }
                cut(at, each);
            }
            var minutes = each.closesEarlierByMinutes();
            if (present(at + "/closesEarlierByMinutes", minutes)
                    && minutes != null
                    && (minutes < 0 || minutes > LONGEST_CUT)) {
                broken(at + "/closesEarlierByMinutes", RANGE);
            }
        }
    }

    /** On any other date customers would read of a holiday that there is not: fewer hours there are OTHER_HOURS. */
    private void cut(String at, NewPreHoliday day) {
        if (!isForStaffToConfirm(day, calendar)) {
            var moved = isMoved(Objects.requireNonNull(day.date()), calendar);
            broken(at + (moved ? "/closesEarlierByMinutes" : "/date"), NOT_BEFORE_HOLIDAY);
        }
    }

    private void required(String at, @Nullable Texts texts) {
        required(at, texts, violations);
    }

    private static void required(String at, @Nullable Texts texts, List<Violation> violations) {
        if (texts == null) {
            violations.add(Violation.body(at, REQUIRED));
            return;
        }
        text(at + "/lv", texts.lv(), violations);
        text(at + "/en", texts.en(), violations);
        text(at + "/ru", texts.ru(), violations);
    }

    private static void text(String at, @Nullable String text, List<Violation> violations) {
        if (text == null || SeenText.isBlank(text)) {
            violations.add(Violation.body(at, REQUIRED));
        } else if (text.length() > LONGEST_TEXT) {
            violations.add(Violation.body(at, "size", Map.of("min", 1, "max", LONGEST_TEXT)));
        }
    }

    /** Today is the first date that can still change: of what is past, nothing is rewritten. */
    private boolean coming(String at, @Nullable LocalDate date) {
        if (!known(at, date)) {
            return false;
        }
        if (date != null && date.isBefore(today)) {
            broken(at, "date-in-past", Map.of("today", today));
            return false;
        }
        return true;
    }

    private boolean known(String at, @Nullable LocalDate date) {
        if (!present(at, date)) {
            return false;
        }
        if (date != null && (date.isBefore(WorkingCalendar.FIRST) || date.isAfter(WorkingCalendar.LAST))) {
            broken(at, InCalendar.RULE, WorkingCalendar.RANGE);
            return false;
        }
        return true;
    }

    private boolean inOrder(String at, @Nullable LocalDate first, LocalDate last) {
        if (first != null && last.isBefore(first)) {
            broken(at, "last-before-first", Map.of("first", first));
            return false;
        }
        return true;
    }

    private boolean fits(String at, List<?> list, int most) {
        if (list.size() > most) {
            broken(at, "too-many", Map.of("max", most));
            return false;
        }
        return true;
    }

    private boolean present(String at, @Nullable Object value) {
        if (value == null) {
            broken(at, REQUIRED);
            return false;
        }
        return true;
    }

    private void broken(String at, String code) {
        violations.add(Violation.body(at, code));
    }

    private void broken(String at, String code, Map<String, ?> values) {
        violations.add(Violation.body(at, code, values));
    }
}
