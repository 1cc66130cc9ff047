package lv.ocma.divisions.notice;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lv.ocma.divisions.hours.HoursReasons;
import lv.ocma.divisions.hours.Interval;
import lv.ocma.divisions.text.Texts;

/** A notice in one language; a name or a reason that is not known in it is told in one in which it is. */
record BoardText(String language, String title, String period, List<Section> sections) {

    /** A statement, and the lines that belong to it; none where it says all. */
    record Section(String heading, List<String> lines) {}

    static BoardText of(Notice notice, String language) {
        return new Words(language).board(notice);
    }

    /** Lines end with a line feed, sections stand apart. */
    String written() {
        var above = Stream.of(title, period);
        var below = sections.stream()
                .flatMap(section -> Stream.concat(Stream.of("", section.heading()), section.lines().stream()));
        return Stream.concat(above, below).map(line -> line + "\n").collect(joining());
    }

    private record Words(String language) {

        BoardText board(Notice notice) {
            var window = notice.window();
            var sections = new ArrayList<Section>();
            sections.addAll(different(notice));
            sections.addAll(usual(notice));
            // Where no hours are published none can change.
            if (!notice.usual().isEmpty()) {
                notice.unknownYears().stream().map(this::unknown).forEach(sections::add);
            }
            return new BoardText(
                    language,
                    in(notice.place()),
                    in(NoticeTexts.PERIOD) + dates(window.first(), window.last()),
                    List.copyOf(sections));
        }

        /** Where no hours are published there is nothing to differ from. */
        private List<Section> different(Notice notice) {
            if (notice.differences().isEmpty()) {
                return notice.usual().isEmpty()
                        ? List.of()
                        : List.of(new Section(in(NoticeTexts.NOTHING_DIFFERS), List.of()));
            }
            var lines = notice.differences().stream().map(this::line).toList();
            return List.of(new Section(in(NoticeTexts.DIFFERENT) + ":", lines));
        }

        private String line(Difference difference) {
            var first = difference.first();
            var dates = first.equals(difference.last())
                    ? in(NoticeTexts.date(first)) + " (" + in(NoticeTexts.weekday(first.getDayOfWeek())) + ")"
                    : dates(first, difference.last());
            var reason = in(difference.reason());
            return dates + ": " + hours(difference.intervals()) + (reason.isEmpty() ? "" : " — " + reason);
        }

        private List<Section> usual(Notice notice) {
            if (notice.usual().isEmpty()) {
                return List.of(new Section(in(HoursReasons.NOT_PUBLISHED), List.of()));
            }
            return notice.usual().stream().map(week -> section(week, notice)).toList();
        }

        private Section section(UsualWeek week, Notice notice) {
            var window = notice.window();
            var always = week.first().equals(window.first()) && week.last().equals(window.last());
            var reason = in(week.reason());
            var heading = in(HoursReasons.REGULAR)
                    + (always ? "" : " " + dates(week.first(), week.last()))
                    + (reason.isEmpty() ? ":" : " (" + reason + "):");
            var lines = week.weekdays().stream()
                    .map(days -> weekdays(days.first(), days.last()) + ": " + hours(days.intervals()))
                    .toList();
            return new Section(heading, lines);
        }

        private Section unknown(int year) {
            return new Section(in(NoticeTexts.movedDaysUnknown(year)), List.of());
        }

        private String weekdays(DayOfWeek first, DayOfWeek last) {
            var name = in(NoticeTexts.weekday(first));
            return first == last ? name : name + "–" + in(NoticeTexts.weekday(last));
        }

        private String dates(LocalDate first, LocalDate last) {
            var date = in(NoticeTexts.date(first));
            return first.equals(last) ? date : date + " – " + in(NoticeTexts.date(last));
        }

        private String hours(List<Interval> intervals) {
            return intervals.isEmpty()
                    ? in(NoticeTexts.CLOSED)
                    : intervals.stream().map(this::hours).collect(joining(", "));
        }

        private String hours(Interval interval) {
            return interval.opens() + "–" + interval.closes()
                    + (interval.byAppointment() ? in(NoticeTexts.BY_APPOINTMENT) : "");
        }

        /** On one line, however staff typed it. */
        private String in(Texts texts) {
            return texts.in(language)
                    .map(wording -> wording.text().replaceAll("\\s+", " "))
                    .orElse("");
        }
    }
}
