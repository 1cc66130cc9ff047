package lv.ocma.divisions.counterchange;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.counterchange.NewCounter.NewStaffing;
import lv.ocma.divisions.counterchange.NewCounter.NewTime;
import lv.ocma.divisions.counterchange.NewCounter.NewWeekday;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.jspecify.annotations.Nullable;

/** What a counter must be; all that it breaks is named at once. */
final class CounterRules {

    static final int MOST_SERVICES = 100;
    static final int MOST_STAFFINGS = 20;
    static final int MOST_INTERVALS = 10;

    private static final int LONGEST_LABEL = 100;
    private static final int WEEKDAYS = 7;
    private static final String REQUIRED = "required";

    private final LocalDate today;
    private final Predicate<String> known;
    private final Predicate<String> offered;
    private final List<Violation> violations = new ArrayList<>();

    private CounterRules(LocalDate today, Predicate<String> known, Predicate<String> offered) {
        this.today = today;
        this.known = known;
        this.offered = offered;
    }

    /**
     * {@link Invalid} unless it keeps all rules.
     *
     * @param known whether there is such a service
     * @param offered whether the place offers a service that there is
     */
    static void check(NewCounter wanted, LocalDate today, Predicate<String> known, Predicate<String> offered) {
        var rules = new CounterRules(today, known, offered);
        rules.all(wanted);
        if (!rules.violations.isEmpty()) {
            throw new Invalid(rules.violations);
        }
    }

    private void all(NewCounter wanted) {
        label(Texts.orUnknown(wanted.label()));
        if (wanted.services() != null) {
            services(wanted.services());
        }
        validity("", wanted.validFrom(), wanted.validTo());
        var last = wanted.validTo();
        if (last != null && last.isBefore(today)) {
            broken("/validTo", "date-in-past", Map.of("today", today));
        }
        if (fits("/staffing", wanted.staffingOrNone(), MOST_STAFFINGS)) {
            staffing(wanted.staffingOrNone());
        }
    }

    private void label(Texts label) {
        label.known().forEach((language, text) -> {
            if (SeenText.isBlank(text) || text.length() > LONGEST_LABEL) {
                broken("/label/" + language, "size", Map.of("min", 1, "max", LONGEST_LABEL));
            }
        });
    }

    private void services(List<String> services) {
        if (services.isEmpty()) {
            broken("/services", REQUIRED);
        }
        if (!fits("/services", services, MOST_SERVICES)) {
            return;
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < services.size(); i++) {
            var at = "/services/" + i;
            var service = services.get(i);
            if (service == null) {
                broken(at, REQUIRED);
            } else if (!seen.add(service)) {
                broken(at, "named-twice");
            } else if (!known.test(service)) {
                broken(at, "no-such-service");
            } else if (!offered.test(service)) {
                broken(at, "service-not-offered");
            }
        }
    }

    private void staffing(List<NewStaffing> staffing) {
        for (int i = 0; i < staffing.size(); i++) {
            var at = "/staffing/" + i;
            var each = staffing.get(i);
            if (!present(at, each)) {
                continue;
            }
            if (validity(at, each.validFrom(), each.validTo())
                    && staffing.subList(0, i).stream().anyMatch(earlier -> earlier != null && overlap(earlier, each))) {
                broken(at, "validity-overlaps");
            }
            weekdays(at + "/weekdays", each.weekdays());
        }
    }

    private void weekdays(String at, @Nullable List<NewWeekday> weekdays) {
        if (weekdays == null || weekdays.isEmpty()) {
            broken(at, REQUIRED);
            return;
        }
        if (!fits(at, weekdays, WEEKDAYS)) {
            return;
        }
        var seen = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < weekdays.size(); i++) {
            var each = at + "/" + i;
            var day = weekdays.get(i);
            if (!present(each, day)) {
                continue;
            }
            if (day.weekday() == null) {
                broken(each + "/weekday", REQUIRED);
            } else if (!seen.add(day.weekday())) {
                broken(each + "/weekday", "named-twice");
            }
            if (present(each + "/intervals", day.intervals()) && day.intervals() != null) {
                intervals(each + "/intervals", day.intervals());
            }
        }
    }

    private void intervals(String at, List<NewTime> intervals) {
        if (!fits(at, intervals, MOST_INTERVALS)) {
            return;
        }
        for (int i = 0; i < intervals.size(); i++) {
            var each = at + "/" + i;
            var time = intervals.get(i);
            if (!present(each, time)) {
                continue;
            }
            var from = present(each + "/from", time.from());
            if (present(each + "/to", time.to()) && from) {
                if (!inOrder(time)) {
                    broken(each + "/to", "closes-before-opens");
                } else if (intervals.subList(0, i).stream().anyMatch(earlier -> overlap(earlier, time))) {
                    broken(each, "intervals-overlap");
                }
            }
        }
    }

    private static boolean inOrder(@Nullable NewTime time) {
        return time != null
                && time.from() != null
                && time.to() != null
                && time.from().isBefore(time.to());
    }

    private static boolean overlap(@Nullable NewTime one, NewTime other) {
        return one != null
                && inOrder(one)
                && one.from() != null
                && one.to() != null
                && other.from() != null
                && other.to() != null
                && one.from().isBefore(other.to())
                && other.from().isBefore(one.to());
    }

    private static boolean overlap(NewStaffing one, NewStaffing other) {
        return !isBefore(one.validTo(), other.validFrom()) && !isBefore(other.validTo(), one.validFrom());
    }

    private static boolean isBefore(@Nullable LocalDate last, @Nullable LocalDate first) {
        return last != null && first != null && last.isBefore(first);
    }

    private boolean validity(String at, @Nullable LocalDate first, @Nullable LocalDate last) {
        var beginsCovered = covered(at + "/validFrom", first);
        var endsCovered = covered(at + "/validTo", last);
        if (first != null && last != null && last.isBefore(first)) {
            broken(at + "/validTo", "last-before-first", Map.of("first", first));
            return false;
        }
        return beginsCovered && endsCovered;
    }

    private boolean covered(String at, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(WorkingCalendar.FIRST) || date.isAfter(WorkingCalendar.LAST))) {
            broken(at, InCalendar.RULE, WorkingCalendar.RANGE);
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
