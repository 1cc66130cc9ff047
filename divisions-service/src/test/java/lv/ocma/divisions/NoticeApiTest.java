package lv.ocma.divisions;

import static lv.ocma.platform.testing.Requests.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Map;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.RealInfrastructure;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
class NoticeApiTest {

    private static final String MIDSUMMER = "/v1/places/riga-1/notice?from=2026-06-15&to=2026-06-30";

    /** Made by hand from the Cabinet order, the law on holidays and the standard. */
    private static final Map<String, String> BOARDS = Map.of("lv", """
            Rīgas 1. nodaļa
            Apmeklētāju pieņemšana 15.06.2026. – 30.06.2026.

            Citāds pieņemšanas laiks:
            22.06.2026. (pirmdiena): slēgts — Darba diena pārcelta uz 27.06.2026.
            23.06.2026. (otrdiena): slēgts — Līgo diena
            24.06.2026. (trešdiena): slēgts — Jāņu diena
            27.06.2026. (sestdiena): 08:00–20:00 — Pārceltā darba diena no 22.06.2026.; pieņemšana kā pirmdienā (pārvalde vēl nav apstiprinājusi); pirmssvētku diena, pieņemšana var beigties agrāk

            Parastais pieņemšanas laiks:
            pirmdiena–piektdiena: 08:00–20:00
            sestdiena–svētdiena: slēgts
            """, "en", """
            Riga 1st Division
            Open to visitors 15 June 2026 – 30 June 2026

            Different reception hours:
            22 June 2026 (Monday): closed — The working day is moved to 2026-06-27
            23 June 2026 (Tuesday): closed — Midsummer Eve (Līgo)
            24 June 2026 (Wednesday): closed — Midsummer Day (Jāņi)
            27 June 2026 (Saturday): 08:00–20:00 — Working day moved here from 2026-06-22; hours as on a Monday (not yet confirmed by the office); day before a holiday, reception may end earlier

            Regular reception hours:
            Monday–Friday: 08:00–20:00
            Saturday–Sunday: closed
            """, "ru", """
            Rīgas 1. nodaļa
            Приём посетителей 15.06.2026 – 30.06.2026

            Изменённое время приёма:
            22.06.2026 (понедельник): закрыто — Рабочий день перенесён на 27.06.2026
            23.06.2026 (вторник): закрыто — День Лиго
            24.06.2026 (среда): закрыто — Янов день
            27.06.2026 (суббота): 08:00–20:00 — Рабочий день, перенесённый с 22.06.2026; приём как в понедельник (управление ещё не подтвердило); предпраздничный день, приём может закончиться раньше

            Обычное время приёма:
            понедельник–пятница: 08:00–20:00
            суббота–воскресенье: закрыто
            """);

    @ParameterizedTest
    @Clause("H3")
    @ValueSource(strings = {"lv", "en", "ru"})
    void the_board_of_midsummer_says_what_differs_and_why_in_the_language_of_its_reader(String language) {
        var text = given().header("Accept-Language", language)
                .get(MIDSUMMER)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("text/plain;charset=utf-8"))
                .extract()
                .asString();
        assertEquals(BOARDS.get(language), text);
    }

    @Test
    @Clause("H3")
    void the_printed_notice_says_the_same_in_all_languages_each_on_a_sheet_of_its_own() throws IOException {
        var sheets = printed(MIDSUMMER);
        try (var document = Loader.loadPDF(sheets)) {
            assertEquals(3, document.getNumberOfPages());
            assertEquals("Rīgas 1. nodaļa", document.getDocumentInformation().getTitle());
            assertEquals("lv", document.getDocumentCatalog().getLanguage());
            int page = 0;
            for (var language : new String[] {"lv", "en", "ru"}) {
                page++;
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                // Long lines are broken at spaces, so words are compared.
                assertEquals(words(BOARDS.getOrDefault(language, "")), words(stripper.getText(document)));
            }
        }
        assertArrayEquals(sheets, printed(MIDSUMMER), "the same hours are the same octets");
    }

    @Test
    @Clause("H3")
    void a_time_in_which_nothing_differs_says_so() {
        given().header("Accept-Language", "en")
                .get("/v1/places/sigulda/notice?from=2026-07-06&to=2026-07-06")
                .then()
                .body(equalTo("""
                        Riga 1st Division Sigulda branch
                        Open to visitors 6 July 2026

                        The hours do not differ from the regular ones

                        Regular reception hours:
                        Monday–Tuesday: closed
                        Wednesday: 09:00–14:30
                        Thursday–Sunday: closed
                        """));
    }

    @Test
    @Clause("H3")
    void a_place_without_published_hours_says_so() throws IOException {
        var path = "/v1/places/hq/notice?from=2026-06-15&to=2026-06-30";
        given().get(path).then().statusCode(200).body(equalTo("""
                Pilsonības un migrācijas lietu pārvalde
                Apmeklētāju pieņemšana 15.06.2026. – 30.06.2026.

                Apmeklētāju pieņemšanas laiks nav publicēts
                """));
        try (var document = Loader.loadPDF(printed(path))) {
            assertTrue(
                    words(new PDFTextStripper().getText(document)).contains("Время приёма не опубликовано"),
                    "the Russian sheet too");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-06-28&to=2026-06-22,from,from-after-to",
        "from=2026-01-01&to=2026-03-04,to,window-too-long",
        "from=2026-01-01,to,required",
        "from=1999-12-31&to=2000-01-01,from,calendar-range",
        "from=2026-01-01&to=2026-01-02&limit=5,limit,unknown-parameter"
    })
    void parameters_are_held_to_their_rules(String query, String parameter, String code) {
        given().get("/v1/places/riga-1/notice?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void an_unknown_place_has_no_notice_in_any_form() {
        given().accept("application/pdf")
                .get("/v1/places/atlantis/notice?from=2026-06-15&to=2026-06-30")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("/problems/not-found"));
    }

    private static byte[] printed(String path) {
        return given().accept("application/pdf")
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .extract()
                .asByteArray();
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ").trim();
    }
}
