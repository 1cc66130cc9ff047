package lv.ocma.notifications.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.notifications.Opened;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each letter in each language as people have reviewed it. Beside the whole of it stands which of its lines are others where texts are
 * missing, long, written from right to left, or hostile. Where the change of a letter is meant: the same with {@code -Docma.snapshots.write=true}
 * writes them anew, and the review is that of the difference.
 */
class LetterSnapshotsTest {

    private static final Path FOLDER = Path.of("src/test/resources/snapshots");
    private static final boolean WRITE = Boolean.getBoolean("ocma.snapshots.write");
    private static final List<String> HEADERS = List.of(
            "Date",
            "From",
            "To",
            "Message-ID",
            "Subject",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "Auto-Submitted");
    private static final Pattern STEERING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u0000]");
    private static final Pattern LONG = Pattern.compile("x{100,}");

    static Stream<Arguments> everyKindInEveryLanguage() {
        return LettersTest.everyKindInEveryLanguage();
    }

    static Stream<Arguments> everyKindInEveryLanguageByAllValues() {
        return everyKindInEveryLanguage()
                .flatMap(each ->
                        Stream.of(Values.values()).map(values -> Arguments.of(each.get()[0], each.get()[1], values)));
    }

    private static Opened written(MessageKind kind, Language language, Values values) {
        return Opened.open(mail(kind, language, values).mime());
    }

    private static Mail mail(MessageKind kind, Language language, Values values) {
        return Samples.letters().write(Samples.MESSAGE, language, values.matter(kind), values.recipient());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKindInEveryLanguage")
    @Clause({"E1", "V5"})
    void every_letter_reads_as_it_was_reviewed(MessageKind kind, Language language) throws IOException {
        var usual = written(kind, language, Values.USUAL);
        var whole = new StringBuilder(lines(usual).collect(Collectors.joining("\n")));
        for (var values : Values.values()) {
            if (values != Values.USUAL) {
                whole.append("\n\n=== ").append(values).append("\n");
                whole.append(String.join("\n", differences(usual, written(kind, language, values))));
            }
        }
        var name = kind + "." + language.tag();
        compare(name + ".txt", whole.append('\n').toString());
        compare(name + ".html", usual.html());
    }

    private static Stream<String> lines(Opened letter) {
        return Stream.concat(
                Stream.of("Subject: " + letter.subject(), ""),
                letter.text().strip().lines());
    }

    private static List<String> differences(Opened usual, Opened other) {
        var differences = new ArrayList<String>();
        differ(lines(usual).toList(), lines(other).toList(), differences);
        differ(usual.html().lines().toList(), other.html().lines().toList(), differences);
        return differences;
    }

    private static void differ(List<String> usual, List<String> other, List<String> differences) {
        var after = new HashSet<>(other);
        usual.stream().filter(line -> !after.contains(line)).distinct().forEach(line -> differences.add("- " + line));
        var before = new HashSet<>(usual);
        other.stream()
                .filter(line -> !before.contains(line))
                .distinct()
                .forEach(line -> differences.add("+ "
                        + LONG.matcher(line)
                                .replaceAll(run -> "x…" + run.group().length())));
    }

    private static void compare(String name, String actual) throws IOException {
        var file = FOLDER.resolve(name);
        if (WRITE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        assertTrue(Files.exists(file), () -> name + " was never reviewed: -Docma.snapshots.write=true writes it");
        assertEquals(
                Files.readString(file), actual, () -> name + " is another: -Docma.snapshots.write=true takes it over");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("everyKindInEveryLanguageByAllValues")
    void no_text_of_others_is_markup_a_header_a_line_of_its_own_or_a_template(
            MessageKind kind, Language language, Values values) {
        var mime = mail(kind, language, values).mime();
        var letter = Opened.open(mime);
        var head = mime.substring(0, mime.indexOf("\r\n\r\n"));

        assertEquals(
                List.of(), headers(head).filter(name -> !HEADERS.contains(name)).toList());
        assertEquals(headers(head).distinct().count(), headers(head).count(), head);
        assertTrue(mime.lines().allMatch(line -> line.length() <= 998));
        assertFalse(letter.html().contains("<script"), letter::html);
        for (var text : List.of(letter.subject(), letter.text(), letter.html())) {
            assertFalse(text.lines().anyMatch(line -> line.startsWith("Bcc")), () -> text);
            assertFalse(STEERING.matcher(text).find(), () -> text);
        }
    }

    /** Lines that go on with one before begin with a space. */
    private static Stream<String> headers(String head) {
        return head.lines()
                .filter(line -> !Character.isWhitespace(line.charAt(0)))
                .map(line -> line.substring(0, line.indexOf(':')));
    }
}
