package lv.ocma.divisions.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandardTextTest {

    @Test
    void paragraphs_read_without_the_marks_of_markdown_and_addresses_as_they_are_printed() {
        var text = StandardText.of("""

                ### OCMA values

                **Availability** – on the portal [www.latvija.lv](http://www.latvija.lv) and by mail;

                Twitter – [twitter.com/leM\\\\_PMLP](https://twitter.com/leM_PMLP)

                Order No. \\_\\_205\\_\\_

                <https://www.pmlp.gov.lv/en/ethics>""");
        assertEquals(
                List.of(
                        "OCMA values",
                        "Availability – on the portal www.latvija.lv and by mail;",
                        "Twitter – twitter.com/leM_PMLP",
                        "Order No. __205__",
                        "https://www.pmlp.gov.lv/en/ethics"),
                text.paragraphs());
    }

    @Test
    void a_paragraph_that_a_page_break_cut_is_whole_again() {
        var text = StandardText.of("regardless of the gender,\n\nage, race;\n\nlanguage.");
        assertEquals(List.of("regardless of the gender, age, race;", "language."), text.paragraphs());
    }

    @Test
    void an_opening_leads_to_one_paragraph_or_is_refused() {
        var text = StandardText.of("Via mail - to Rīga;\n\nVia e-mail - to us;");
        assertEquals("Via mail - to Rīga;", text.paragraph("Via mail"));
        assertThrows(IllegalArgumentException.class, () -> text.paragraph("Via"));
        assertThrows(IllegalArgumentException.class, () -> text.paragraph("By pigeon"));
        assertEquals("Via e-mail - to us;\nVia mail - to Rīga;", text.passage(List.of("Via e-mail", "Via mail")));
    }
}
