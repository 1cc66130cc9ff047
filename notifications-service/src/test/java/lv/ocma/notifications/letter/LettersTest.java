package lv.ocma.notifications.letter;

import static lv.ocma.notifications.letter.Samples.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.notifications.Opened;
import lv.ocma.platform.testing.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LettersTest {

    private static final PostalAddress POSTAL =
            new PostalAddress("Anna Paraugs", List.of("Parauga iela 1", "Rīga"), "LV-1001", "LV");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    static Stream<Arguments> everyKindInEveryLanguage() {
        return MessageKind.ofEvents().stream()
                .flatMap(kind -> Stream.of(Language.values()).map(language -> Arguments.of(kind, language)));
    }

    /** Official replies in another language have a test of their own: they are in Latvian first. */
    static Stream<Arguments> everyKindInEachLanguageThatItIsWrittenIn() {
        return everyKindInEveryLanguage()
                .filter(each -> each.get()[1] == Language.LV || !((MessageKind) each.get()[0]).isOfficial());
    }

    private static <T> T in(Language language, T latvian, T english, T russian) {
        return switch (language) {
            case LV -> latvian;
            case EN -> english;
            case RU -> russian;
        };
    }

    static Opened opened(MessageKind kind, Language language) {
        return Opened.open(write(kind, language).mime());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyKindInEachLanguageThatItIsWrittenIn")
    @Clause({"E1", "V5"})
    void every_message_greets_and_ends_with_goodbye_and_the_units_block(MessageKind kind, Language language) {
        var mail = opened(kind, language);
        var greeting = in(language, "Labdien, Anna Paraugs!", "Dear Anna Paraugs,", "Здравствуйте, Anna Paraugs!");
        var goodbye = in(
                language, "Uz redzēšanos un visu labu!", "Goodbye, and kind regards,", "До свидания и всего доброго!");
        var unit = in(
                language,
                "Talsu nodaļa\nPilsonības un migrācijas lietu pārvalde\n",
                "Talsi Division\nOffice of Citizenship and Migration Affairs\n",
                "Талсинское отделение\nУправление по делам гражданства и миграции\n");

        assertTrue(mail.text().startsWith(greeting + "\n"), mail.text());
        var end = mail.text().substring(mail.text().indexOf(goodbye));
        assertTrue(end.startsWith(goodbye + "\n\n" + unit), end);
        assertTrue(end.contains("Parauga iela 1, Talsi, LV-3201\n"), end);
        assertTrue(end.strip().endsWith("+371 60000000\ntalsi@example.org"), end);
        assertTrue(mail.html().contains("<p>" + greeting + "</p>"), mail.html());
        assertTrue(mail.html().contains("<p>" + goodbye + "</p>"), mail.html());
        assertTrue(mail.html().indexOf("<address") > mail.html().indexOf(goodbye), mail.html());
    }

    @Test
    @Clause("E1")
    void there_is_no_letter_without_greeting_goodbye_and_unit() {
        var unit = List.of("unit", "office", "phone");

        assertThrows(IllegalArgumentException.class, () -> letter("", "goodbye", unit));
        assertThrows(IllegalArgumentException.class, () -> letter("hello", " ", unit));
        assertThrows(IllegalArgumentException.class, () -> letter("hello", "goodbye", List.of("unit", "office")));
        assertThrows(IllegalArgumentException.class, () -> letter("hello", "goodbye", List.of("unit", "", "phone")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Clause({"P4", "V4"})
    void a_refusal_is_told_with_reason_ground_and_where_and_until_when_to_dispute_it(Language language) {
        var mail = write(MessageKind.VISIT_REFUSED, language);
        var text = Opened.open(mail.mime()).text();

        for (var part : List.of(
                "talsi/2026/7",
                "Pieteikumu iesniedzis viens no vecākiem.",
                "Nav otra vecāka piekrišanas.",
                in(language, "Nav piekrišanas", "No consent", "Нет согласия"),
                in(language, "Izdomāts likums", "An invented law", "Вымышленный закон"),
                in(language, "Izdomāta iestāde", "An invented authority", "Вымышленное учреждение"),
                "authority@example.org",
                "2026",
                "https://api.example.org/v1/cases#refusal=0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c72")) {
            assertTrue(text.contains(part), () -> part + " is not in " + text);
        }
        assertTrue(text.contains(in(language, "15. jūlijs", "15 July 2026", "15 июля 2026")), text);
        assertFalse(mail.mime().contains("text/calendar"), mail.mime());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Clause("V4")
    void where_there_is_no_page_to_dispute_at_the_letter_speaks_of_no_link(Language language) {
        var text = Opened.open(Samples.write(Samples.refusal(null), language).mime())
                .text()
                .replaceAll("\\s+", " ");

        for (var words :
                List.of("saitē", "tiešsaistē", "by the link", "online", "ссылк", "онлайн", "#refusal", "null")) {
            assertFalse(text.contains(words), () -> words + " is in " + text);
        }
        assertTrue(text.contains(in(language, "jūlijs", "July", "июля")), text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_mail_tells_of_the_entry_for_calendars_and_paper_which_has_none_does_not(Language language) {
        var told = in(language, "Kalendāra ieraksts", "A calendar entry", "Запись для календаря");
        var removed = in(language, "no kalendāra", "out of your calendar", "из календаря");
        for (var kind : MessageKind.ofEvents()) {
            var mail = write(kind, language);
            var text = Opened.open(mail.mime()).text().replaceAll("\\s+", " ");
            var paper = Samples.letters()
                    .writeOnPaper(language, Samples.matter(kind), POSTAL, Mailing.ORDINARY)
                    .text();
            assertEquals(mail.mime().contains("text/calendar"), text.contains(told) || text.contains(removed), text);
            assertFalse(paper.contains(told) || paper.contains(removed), paper);
            assertEquals(kind.calendar() == Topic.Calendar.REMOVE, text.contains(removed), text);
        }
    }

    private static Letter letter(String greeting, String goodbye, List<String> unit) {
        return new Letter(
                Language.EN, "subject", "heading", greeting, List.of("what"), List.of(), null, goodbye, unit, null);
    }

    @Test
    @Clause("R2")
    void a_booking_says_where_when_what_for_and_under_which_reference() {
        var text = opened(MessageKind.VISIT_BOOKED, Language.LV).text();

        assertTrue(text.contains("""
                        Vieta: Talsu nodaļa
                        Adrese: Parauga iela 1, Talsi, LV-3201
                        Tālrunis: +371 60000000
                        E-pasts: talsi@example.org
                        Kad: pirmdiena, 2026. gada 15. jūnijs, plkst. 09:00–09:45
                        Pakalpojums: Pases izsniegšana – 2 personas
                        Pakalpojums: Personas apliecība – 1 persona
                        Pieraksta numurs: K7M4-94XF
                        """), text);
    }

    @Test
    @Clause("H4")
    void what_is_not_known_of_a_place_is_left_out_and_the_office_signs_with_its_own_phone() {
        var mail = Samples.letters()
                .write(
                        Samples.MESSAGE,
                        MessageKind.VISIT_BOOKED,
                        Language.LV,
                        Samples.visit(MessageKind.VISIT_BOOKED, Samples.RIGA_3),
                        Samples.NAMELESS);
        var text = Opened.open(mail.mime()).text();

        assertTrue(text.startsWith("Labdien!\n"), text);
        assertFalse(text.contains("Adrese:") || text.contains("null"), text);
        assertTrue(text.strip().endsWith("""
                        Rīgas 3. nodaļa
                        Pilsonības un migrācijas lietu pārvalde
                        Čiekurkalna 1. līnija 1 k-3, Rīga, LV-1026
                        PMLP informatīvais tālrunis: +371 67209400
                        pasts@pmlp.gov.lv"""), text);
    }

    @Test
    @Clause("C6")
    void it_is_said_what_to_bring_for_each_service() {
        var text = opened(MessageKind.VISIT_BOOKED, Language.EN).text();

        assertTrue(text.contains("A valid identity document"), text);
        assertTrue(text.contains("Issue of a passport: Previous passport\n"), text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Clause("C5")
    void house_rules_are_part_of_the_confirmation(Language language) {
        var rules = in(language, "Nefilmējiet.", "Do not film.", "Не снимайте.");

        assertTrue(opened(MessageKind.VISIT_BOOKED, language).text().contains(rules));
    }

    static Stream<Arguments> everyKindToCustomersInEveryLanguage() {
        return everyKindInEveryLanguage().filter(each -> !((MessageKind) each.get()[0]).isToStaff());
    }

    @ParameterizedTest
    @MethodSource("everyKindToCustomersInEveryLanguage")
    @Clause("V4")
    void the_right_to_complain_says_how_where_and_until_when(MessageKind kind, Language language) {
        var text = opened(kind, language).text();

        assertTrue(text.contains("+371 67209400"), text);
        assertTrue(text.contains("pasts@pmlp.gov.lv"), text);
        assertTrue(text.contains("Čiekurkalna 1. līnija 1 k-3, Rīga, LV-1026"), text);
        var terms = in(
                language,
                List.of("10 darba dienu laikā", "viena mēneša laikā no tā spēkā stāšanās"),
                List.of("within 10 working days", "within one month from its entry into force"),
                List.of("10 рабочих дней", "одного месяца со дня его вступления в силу"));
        terms.forEach(term -> assertTrue(text.contains(term), text));
    }

    @Test
    @Clause("C8")
    void who_is_not_written_to_in_latvian_is_asked_to_bring_a_translator() {
        assertTrue(opened(MessageKind.VISIT_BOOKED, Language.EN).text().contains("please bring a translator"));
        assertTrue(opened(MessageKind.VISIT_RESCHEDULED, Language.RU).text().contains("возьмите с собой переводчика"));
        assertFalse(opened(MessageKind.VISIT_BOOKED, Language.LV).text().contains("Apkalpojam valsts valodā"));
    }

    @Test
    void a_moved_visit_is_told_with_the_new_and_the_old_time() {
        var text = opened(MessageKind.VISIT_RESCHEDULED, Language.RU).text();

        assertTrue(text.contains("Когда: понедельник, 15 июня 2026 г., 09:00–09:45"), text);
        assertTrue(
                text.contains("Прежнее время\nМесто: Rīgas 3. nodaļa\nКогда: пятница, 12 июня 2026 г., 14:30\n"), text);
    }

    @ParameterizedTest
    @CsvSource({"EN,We apologise", "LV,Atvainojamies", "RU,Приносим извинения"})
    @Clause({"C1", "V4"})
    void whom_a_place_did_not_serve_before_it_closed_is_told_so_with_an_apology_and_the_way_to_a_new_time(
            Language language, String apology) {
        var text = opened(MessageKind.VISIT_NOT_SERVED, language).text();

        assertTrue(text.contains(apology), text);
        assertFalse(text.contains("free for others"), text);
        assertTrue(text.contains("67209400"), text);
    }

    @Test
    void a_cancelled_visit_is_named_its_time_is_free_and_the_way_back_is_shown() {
        var text = opened(MessageKind.VISIT_CANCELLED, Language.EN).text();

        assertTrue(text.contains("its time is free for others again"), text);
        assertTrue(text.contains("The cancelled visit\nPlace: Talsi Division\n"), text);
        assertTrue(text.contains("When: Monday, 15 June 2026, 09:00–09:45"), text);
        assertTrue(text.contains("How to book again\n"), text);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @Clause("C4")
    void a_code_is_told_with_its_time_and_without_an_entry_for_the_calendar(Language language) {
        var mail = write(MessageKind.CONTACT_CODE, language);
        var text = Opened.open(mail.mime()).text();

        assertTrue(text.contains("042917"), text);
        assertTrue(text.contains("09:30"), text);
        assertFalse(mail.mime().contains("text/calendar"), mail.mime());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_reminder_leads_to_where_the_visit_is_confirmed_or_cancelled(Language language) {
        var text = opened(MessageKind.VISIT_REMINDER, language).text();

        assertTrue(text.contains("https://example.org/visit#0197a1f0.token&do=confirmation\n"), text);
        assertTrue(text.contains("https://example.org/visit#0197a1f0.token&do=cancellation\n"), text);
        assertTrue(text.contains("K7M4-94XF"), text);
    }

    @Test
    void values_are_escaped_in_html_and_stand_as_they_are_in_text() {
        var mail = Opened.open(Samples.letters()
                .write(
                        Samples.MESSAGE,
                        MessageKind.VISIT_BOOKED,
                        Language.EN,
                        Samples.visit(MessageKind.VISIT_BOOKED),
                        new Recipient("<img src=x onerror=alert(1)> & {letter.goodbye}", "anna@example.com"))
                .mime());

        assertTrue(
                mail.html().contains("Dear &lt;img src=x onerror=alert(1)&gt; &amp; {letter.goodbye},"), mail.html());
        assertFalse(mail.html().contains("<img"), mail.html());
        assertTrue(mail.text().startsWith("Dear <img src=x onerror=alert(1)> & {letter.goodbye},"), mail.text());
    }

    @Test
    void html_names_its_language_and_that_of_texts_in_another() {
        var html = opened(MessageKind.VISIT_BOOKED, Language.RU).html();

        assertTrue(html.contains("<html lang=\"ru\">"), html);
        assertTrue(html.contains("<span lang=\"lv\" dir=\"auto\">Personas apliecība – 1 человек</span>"), html);
        assertTrue(html.contains("<h1") && html.contains("<h2"), html);
    }

    @Test
    @Clause("V5")
    void all_languages_have_the_same_phrases_with_the_same_placeholders() {
        var latvian = placeholders(Language.LV);

        assertEquals(latvian, placeholders(Language.EN));
        assertEquals(latvian, placeholders(Language.RU));
    }

    /** Counted nouns differ by language in their categories, dates in their pattern, not in what they need. */
    private static Map<String, Set<String>> placeholders(Language language) {
        return Phrases.read(language.tag()).entrySet().stream()
                .filter(phrase ->
                        !phrase.getKey().equals("persons") && !phrase.getKey().equals("date"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        phrase -> PLACEHOLDER
                                .matcher(phrase.getValue())
                                .results()
                                .map(found -> found.group(1))
                                .collect(Collectors.toSet())));
    }
}
