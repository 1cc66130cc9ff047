package lv.ocma.divisions.hourschange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import lv.ocma.divisions.calendar.InCalendar;
import lv.ocma.divisions.calendar.WorkingCalendar;
import lv.ocma.divisions.hours.HoursRule;
import lv.ocma.divisions.hourschange.NewHoursChange.NewInterval;
import lv.ocma.divisions.hourschange.NewHoursChange.NewRule;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** What the rules of a schedule must be, whoever tells them; all that they break is added to the violations of the request. */
public final class ReceptionRules {

    static final int MOST_RULES = 50;
    static final int MOST_INTERVALS = 10;

    private static final int MOST_WEEKS = 52;
    private static final int MOST_ORDINAL = 5;
    private static final String REQUIRED = "required";
    private static final String RANGE = "range";

    private final List<Violation> violations;

    public ReceptionRules(List<Violation> violations) {
        this.violations = violations;
    }

    public void rules(String at, @Nullable List<NewRule> rules) {
        if (rules == null || rules.isEmpty()) {
            broken(at, REQUIRED);
            return;
        }
        if (!fits(at, rules, MOST_RULES)) {
            return;
        }
        for (int i = 0; i < rules.size(); i++) {
            var each = at + "/" + i;
            if (present(each, rules.get(i))) {
                rule(each, rules.get(i));
            }
        }
    }

    private void rule(String at, NewRule rule) {
        if (rule.weekdays() == null
                || rule.weekdays().isEmpty()
                || rule.weekdays().contains(null)) {
            broken(at + "/weekdays", REQUIRED);
        }
        var nth = rule.everyNthWeek();
        if (nth != null) {
            if (nth.weeks() == null) {
                broken(at + "/everyNthWeek/weeks", REQUIRED);
            } else if (nth.weeks() < 2 || nth.weeks() > MOST_WEEKS) {
                broken(at + "/everyNthWeek/weeks", RANGE);
            }
            known(at + "/everyNthWeek/countedFrom", nth.countedFrom());
        }
        if (rule.ordinals() != null) {
            ordinals(at + "/ordinals", rule.ordinals());
        }
        var season = rule.season();
        if (season != null) {
            dayOfYear(at + "/season/first", season.first());
            dayOfYear(at + "/season/last", season.last());
        }
        if (present(at + "/intervals", rule.intervals())) {
            intervals(at + "/intervals", rule.intervals());
        }
    }

    private void ordinals(String at, List<Integer> ordinals) {
        if (ordinals.isEmpty()) {
            broken(at, REQUIRED);
        }
        for (int i = 0; i < ordinals.size(); i++) {
            var ordinal = ordinals.get(i);
            if (ordinal == null || (ordinal != HoursRule.LAST && (ordinal < 1 || ordinal > MOST_ORDINAL))) {
                broken(at + "/" + i, RANGE);
            }
        }
    }

    private void dayOfYear(String at, @Nullable String day) {
        if (!present(at, day)) {
            return;
        }
        try {
            MonthDay.parse("--" + day);
        } catch (DateTimeException e) {
            broken(at, "format");
        }
    }

    void intervals(String at, @Nullable List<NewInterval> intervals) {
        if (intervals == null || !fits(at, intervals, MOST_INTERVALS)) {
            return;
        }
        for (int i = 0; i < intervals.size(); i++) {
            var each = at + "/" + i;
            var interval = intervals.get(i);
            if (!present(each, interval)) {
                continue;
            }
            var opens = present(each + "/opens", interval.opens());
            var whole = present(each + "/closes", interval.closes()) && opens;
            if (whole && !HoursEdit.isInOrder(interval)) {
                broken(each + "/closes", "closes-before-opens");
            } else if (whole && overlapsEarlier(intervals, i)) {
                broken(each, "intervals-overlap");
            }
        }
    }

    private static boolean overlapsEarlier(List<NewInterval> intervals, int i) {
        var interval = HoursEdit.interval(intervals.get(i));
        return intervals.subList(0, i).stream()
                .filter(earlier -> earlier != null && HoursEdit.isInOrder(earlier))
                .anyMatch(earlier -> HoursEdit.interval(earlier).overlaps(interval));
    }

    private void known(String at, @Nullable LocalDate date) {
        if (present(at, date)
                && date != null
                && (date.isBefore(WorkingCalendar.FIRST) || date.isAfter(WorkingCalendar.LAST))) {
            broken(at, InCalendar.RULE, WorkingCalendar.RANGE);
        }
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
