package lv.ocma.divisions.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lv.ocma.divisions.text.Texts;
import lv.ocma.platform.table.CsvTable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final CsvTable<Texts> TABLE = new CsvTable<Texts>().texts("name", texts -> texts);

    @Test
    void a_table_is_a_header_and_lines_that_end_as_the_rfc_says_and_what_is_unknown_is_empty() {
        var written = TABLE.written(Stream.of(
                new Texts("Rīgas 1. nodaļa", "Riga, 1st", null), new Texts("\"Rūķis\"", "two\r\nlines", "Ж")));

        assertEquals(
                "name_lv,name_en,name_ru\r\nRīgas 1. nodaļa,\"Riga, 1st\",\r\n\"\"\"Rūķis\"\"\",\"two\r\nlines\",Ж\r\n",
                written);
        assertEquals("name_lv,name_en,name_ru\r\n", TABLE.written(Stream.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=HYPERLINK(1)|'=HYPERLINK(1)",
                "+1|'+1",
                "+371 67209400|+371 67209400",
                "+371 67209400+1|'+371 67209400+1",
                "-1|'-1",
                "@SUM(1)|'@SUM(1)",
                "'s|''s",
                "1 = 1|1 = 1",
                "a@b.lv|a@b.lv"
            })
    void a_text_that_a_spreadsheet_would_compute_is_preceded_by_an_apostrophe(String text, String field) {
        assertEquals("name_lv,name_en,name_ru\r\n" + field + ",,\r\n", TABLE.written(Stream.of(Texts.lv(text))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n=1+1", "\r=1+1"})
    void a_sign_that_spreadsheets_pass_over_hides_no_formula(String text) {
        assertEquals("name_lv,name_en,name_ru\r\n\"'" + text + "\",,\r\n", TABLE.written(Stream.of(Texts.lv(text))));
    }

    @Test
    void a_phone_is_no_text_and_stays_as_it_is() {
        var phones = new CsvTable<String>().column("phone", phone -> phone);

        assertEquals("phone\r\n+37167209400\r\n", phones.written(Stream.of("+37167209400")));
    }

    @Test
    void whatever_is_written_is_read_again() throws IOException {
        var seed = Long.getLong("ocma.test.seed", System.nanoTime());
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var texts = new ArrayList<Texts>();
            for (int n = 1 + random.nextInt(5); n > 0; n--) {
                texts.add(new Texts(text(random), text(random), text(random)));
            }

            assertEquals(texts, read(TABLE.written(texts.stream())), "seed " + seed + ", round " + round);
        }
    }

    private static List<Texts> read(String table) throws IOException {
        try (MappingIterator<String[]> lines = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(table)) {
            return lines.readAll().stream()
                    .skip(1)
                    .map(line -> Arrays.stream(line).map(CsvTableTest::plain).toList())
                    .map(line -> new Texts(line.get(0), line.get(1), line.get(2)))
                    .toList();
        }
    }

    private static @Nullable String plain(String field) {
        return field.isEmpty() ? null : field.startsWith("'") ? field.substring(1) : field;
    }

    private static @Nullable String text(Random random) {
        var signs = List.of("=", "+", "-", "@", "'", "\"", ",", ";", "|", "\n", "\r\n", "\t", " ", "ā", "Ж", "🎉", "x");
        var text = new StringBuilder();
        for (int n = random.nextInt(40); n > 0; n--) {
            text.append(signs.get(random.nextInt(signs.size())));
        }
        return text.isEmpty() ? null : text.toString();
    }
}
