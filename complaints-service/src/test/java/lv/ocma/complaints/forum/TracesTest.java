package lv.ocma.complaints.forum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All persons, numbers and addresses are invented. */
class TracesTest {

    private static final StaffNames STAFF = new StaffNames(List.of(
            "Ilze Izdomāta",
            "Jānis Paraugs",
            "Anna Liepiņa-Kalna",
            "Natālija Kuzņecova",
            "Maija Bērziņš",
            "Fjodors Jefimovs"));

    private static String hidden(String text) {
        return Traces.hidden(text, Traces.in(text, STAFF));
    }

    @ParameterizedTest
    @Clause("K2")
    @CsvSource({
        "PERSONAL_CODE, 010190-12345",
        "PERSONAL_CODE, 010190 - 12345",
        "PERSONAL_CODE, 010190–12345",
        "PERSONAL_CODE, 999999-99999",
        "PERSONAL_CODE, 01019010000",
        "PERSONAL_CODE, 320000-00000",
        "PERSONAL_CODE, 32000000000",
        "PERSONAL_CODE, 01.01.90 12349",
        "PERSONAL_CODE, 0 1 0 1 9 0 1 2 3 4 9",
        "ACCOUNT, LV80BANK0000435195001",
        "ACCOUNT, lv80 BANK 0000 4351 9500 1",
        "DOCUMENT_NUMBER, LV1234567",
        "DOCUMENT_NUMBER, PA 1234567",
        "DOCUMENT_NUMBER, lv Nr. 1234567",
        "EMAIL, anna.paraudzina@example.com",
        "EMAIL, anna@sub.example.co.uk",
        "EMAIL, anna (at) example.com",
        "PHONE, +371 20000000",
        "PHONE, +371-2000-0000",
        "PHONE, 00371 67000000",
        "PHONE, 20000000",
        "PHONE, 2000 0000",
        "PHONE, 67 000 000",
        "PHONE, +44 20 7946 0000",
        "STAFF_NAME, Ilze Izdomāta",
        "STAFF_NAME, izdomāta ilze",
        "STAFF_NAME, Ilzei Izdomātajai",
        "STAFF_NAME, Jāņa Parauga",
        "STAFF_NAME, Izdomātas",
        "STAFF_NAME, Илзе Издомата",
        "STAFF_NAME, Илзе Издоматой",
        "STAFF_NAME, Издомате Илзе",
        "STAFF_NAME, Яниса Параугса",
        "STAFF_NAME, Янис Параугс",
        "STAFF_NAME, Анной Лиепиня-Кална",
        "STAFF_NAME, Наталья Кузнецова",
        "STAFF_NAME, Натальи Кузнецовой",
        "STAFF_NAME, Майе Берзиньш",
        "STAFF_NAME, Фёдору Ефимову",
        "STAFF_NAME, Издоматой"
    })
    void what_leads_to_a_person_is_hidden(String kind, String trace) {
        var text = "Labdien! Te " + trace + ", lūdzu atbildiet.";
        assertEquals("Labdien! Te […], lūdzu atbildiet.", hidden(text));
        assertEquals(kind, Traces.in(text, STAFF).getFirst().kind().name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vai pasi var saņemt 2026. gada 27. novembrī plkst. 14.30?",
                "Nodeva ir 28,46 eiro, kvīts 1234567.",
                "Ministru kabineta 2012. gada 21. februāra noteikumi Nr. 134",
                "Man ir 65 gadi un 3 bērni; dzīvoju Rīgā, LV-1026.",
                "Es esmu paraugs citiem.",
                "Jānis brauc uz Liepāju.",
                "Можно ли получить паспорт в другом отделении?",
                "Я живу в Риге, у меня двое детей."
            })
    void what_leads_to_nobody_stays(String text) {
        assertEquals(text, hidden(text));
    }

    @Test
    void each_trace_of_a_text_is_hidden_and_the_rest_stays_as_it_was() {
        assertEquals(
                "Mans kods ir […], tālrunis […], e-pasts […].\nVai […] strādā?",
                hidden(
                        "Mans kods ir 320000-00000, tālrunis 20000000, e-pasts anna@example.com.\nVai Ilze Izdomāta strādā?"));
    }

    @Test
    void nothing_is_hidden_in_a_text_of_nothing() {
        assertEquals("", hidden(""));
    }
}
