package lv.ocma.divisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code golden/hours-2026.txt}, which tells every place on every date of 2026 and was written without the code under test. */
record GoldenYear(List<String> places, Map<Character, String> hours, List<Day> days) {

    /**
     * @param letters one for each place
     * @param kind with the date that it stands for after it on a moved working day
     */
    record Day(LocalDate date, String weekday, String letters, String kind, boolean beforeHoliday) {

        private static Day of(String line) {
            // Date, weekday, four groups of letters, kind, and for some what follows it.
            var words = List.of(line.split(" ", -1));
            var kind = new ArrayList<>(words.subList(6, words.size()));
            var beforeHoliday = kind.remove("before-holiday");
            return new Day(
                    LocalDate.parse(words.getFirst()),
                    words.get(1),
                    String.join("", words.subList(2, 6)),
                    String.join(" ", kind),
                    beforeHoliday);
        }
    }

    static GoldenYear read() {
        var places = new ArrayList<String>();
        var hours = new HashMap<>(Map.of('.', ""));
        var days = new ArrayList<Day>();
        for (var line : lines()) {
            if (line.startsWith("places ")) {
                places.addAll(Arrays.asList(line.substring("places ".length()).split(" ", -1)));
            } else if (line.startsWith("hours ")) {
                hours.put(line.charAt("hours ".length()), line.substring("hours x ".length()));
            } else {
                days.add(Day.of(line));
            }
        }
        return new GoldenYear(List.copyOf(places), Map.copyOf(hours), List.copyOf(days));
    }

    /** Place, date, kind and hours of every place on every date. */
    Stream<String> placeDays() {
        return days.stream()
                .flatMap(day -> Stream.iterate(0, place -> place < places.size(), place -> place + 1)
                        .map(place -> placeDay(
                                places.get(place),
                                day.date().toString(),
                                day.kind(),
                                Objects.requireNonNull(hours.get(day.letters().charAt(place))))));
    }

    static String placeDay(String place, String date, String kind, String hours) {
        return "%s %s %s %s".formatted(place, date, kind, hours).strip();
    }

    private static List<String> lines() {
        try (var file = GoldenYear.class.getResourceAsStream("/golden/hours-2026.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
