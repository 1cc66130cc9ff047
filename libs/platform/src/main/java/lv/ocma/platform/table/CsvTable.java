package lv.ocma.platform.table;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180): a header line, then a line for each row; what is unknown is an empty field. A text that begins with a sign by which
 * spreadsheets know a formula, or with an apostrophe, is preceded by an apostrophe, so that opening a file computes nothing and the text
 * can still be read back. A phone number stays as it is printed.
 */
public final class CsvTable<T> {

    public static final String MEDIA_TYPE = "text/csv";

    /** Between several values of one field. */
    public static final String SEPARATOR = "|";

    public static final String CONTENT_TYPE = MEDIA_TYPE + ";charset=utf-8;header=present";

    private static final String FORMULA_SIGNS = "=+-@\t\r\n";
    private static final Pattern PHONE = Pattern.compile("\\+[0-9][0-9 ]{6,}");
    private static final String APOSTROPHE = "'";
    private static final String UNKNOWN = "";

    private static final ObjectWriter WRITER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build()
            .writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    /** What a row says in one column; null is unknown. */
    @FunctionalInterface
    public interface Cell<T, C> {
        @Nullable
        C of(T row);
    }

    /** One text in the three languages; null is a language in which it is not known. */
    public interface InLanguages {

        @Nullable
        String lv();

        @Nullable
        String en();

        @Nullable
        String ru();
    }

    private record Column<T>(String name, Cell<T, String> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();

    /** A code, a date, a number or a phone: nothing that somebody worded. */
    public CsvTable<T> column(String name, Cell<T, Object> cell) {
        columns.add(new Column<>(name, row -> {
            var value = cell.of(row);
            return value == null ? null : value.toString();
        }));
        return this;
    }

    public CsvTable<T> text(String name, Cell<T, String> cell) {
        columns.add(new Column<>(name, row -> harmless(cell.of(row))));
        return this;
    }

    /** Three columns, one for each language. */
    public CsvTable<T> texts(String name, Cell<T, InLanguages> cell) {
        return text(name + "_lv", row -> in(cell.of(row), InLanguages::lv))
                .text(name + "_en", row -> in(cell.of(row), InLanguages::en))
                .text(name + "_ru", row -> in(cell.of(row), InLanguages::ru));
    }

    private static @Nullable String in(@Nullable InLanguages texts, Cell<InLanguages, String> language) {
        return texts == null ? null : language.of(texts);
    }

    public String written(Stream<T> rows) {
        var table = new StringWriter();
        try (var lines = WRITER.writeValues(table)) {
            lines.write(columns.stream().map(Column::name).toArray(String[]::new));
            for (var row : (Iterable<T>) rows::iterator) {
                lines.write(columns.stream()
                        .map(column -> Objects.requireNonNullElse(column.cell().of(row), UNKNOWN))
                        .toArray(String[]::new));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    /** Several values as one field. */
    public static @Nullable String joined(@Nullable List<?> values) {
        return values == null
                ? null
                : String.join(SEPARATOR, values.stream().map(Object::toString).toList());
    }

    private static @Nullable String harmless(@Nullable String text) {
        var formula = text != null
                && !text.isEmpty()
                && (FORMULA_SIGNS + APOSTROPHE).indexOf(text.charAt(0)) >= 0
                && !PHONE.matcher(text).matches();
        return formula ? APOSTROPHE + text : text;
    }
}
