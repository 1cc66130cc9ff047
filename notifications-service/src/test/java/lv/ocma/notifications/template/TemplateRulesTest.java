package lv.ocma.notifications.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.SeedWords;
import lv.ocma.notifications.wording.Content;
import lv.ocma.notifications.wording.PlaceholderType;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TemplateRulesTest {

    private static final TemplateKey BOOKED = new TemplateKey("VISIT_BOOKED", TemplateChannel.EMAIL, Language.LV);
    private static final TemplateKey BOOKED_SMS = new TemplateKey("VISIT_BOOKED", TemplateChannel.SMS, Language.LV);
    private static final TemplateKey OWN = new TemplateKey("office.closed", TemplateChannel.EMAIL, Language.EN);

    private static List<String> faults(
            TemplateKey key, @Nullable Content content, @Nullable DeclaredPlaceholder... declared) {
        return assertThrows(
                        Invalid.class,
                        () -> TemplateRules.check(key, new ChangedTemplate(content, Arrays.asList(declared))))
                .violations()
                .stream()
                .map(violation -> violation.at() + " " + violation.code())
                .toList();
    }

    private static Content email(String subject, String... paragraphs) {
        return Content.email(subject, "Heading", Arrays.asList(paragraphs), null);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void the_templates_of_the_release_keep_the_rules(Language language) {
        for (var kind : MessageKind.ofEvents()) {
            var content = SeedWords.email(kind, language);
            var key = new TemplateKey(kind.name(), TemplateChannel.EMAIL, language);

            assertEquals(
                    content,
                    TemplateRules.check(key, new ChangedTemplate(content, null)).content());
        }
    }

    @Test
    void each_channel_has_its_own_parts() {
        assertEquals(
                List.of(
                        "/content/subject required",
                        "/content/heading required",
                        "/content/paragraphs required",
                        "/content/text template-part",
                        "/content/text template-placeholder-unknown",
                        "/content template-placeholder-missing"),
                faults(BOOKED, Content.sms("{nobody}")));
        assertEquals(
                List.of(
                        "/content/text required",
                        "/content/subject template-part",
                        "/content/heading template-part",
                        "/content/paragraphs template-part"),
                faults(BOOKED_SMS, email("{reference}", "x")));
        assertEquals(List.of("/content required"), faults(BOOKED, null));
    }

    @Test
    void every_fault_of_every_text_is_named_with_where_it_is() {
        assertEquals(
                List.of(
                        "/content/subject template-syntax",
                        "/content/paragraphs/0 required",
                        "/content/paragraphs/1 size",
                        "/content/paragraphs/2 template-placeholder-unknown",
                        "/content/paragraphs/3 template-plural",
                        "/content template-placeholder-missing"),
                faults(
                        BOOKED,
                        email("{reference", " ", "x".repeat(2_001), "{code}", "{persons, plural, one {#} other {#}}")));
    }

    @Test
    void a_list_of_nothing_is_a_fault_of_the_caller() {
        assertEquals(
                List.of("/content/paragraphs/0 required"),
                faults(BOOKED, new Content("{reference}", "x", Collections.singletonList(null), null, null)));
        assertEquals(
                List.of("/placeholders/0/type required", "/placeholders/0/placeholder required"),
                faults(OWN, email("x", "y"), (DeclaredPlaceholder) null));
    }

    @Test
    void a_kind_of_events_has_its_placeholders_and_one_of_staff_declares_and_uses_all_of_its_own() {
        assertEquals(
                List.of("/placeholders template-placeholders-ours"),
                faults(BOOKED, email("{reference}", "x"), new DeclaredPlaceholder("day", PlaceholderType.DATE)));
        assertEquals(
                List.of(
                        "/placeholders/1/placeholder template-placeholder-twice",
                        "/placeholders/2/placeholder format",
                        "/content/paragraphs/0 template-placeholder-unknown",
                        "/content template-placeholder-missing"),
                faults(
                        OWN,
                        email("x", "{reference}"),
                        new DeclaredPlaceholder("day", PlaceholderType.DATE),
                        new DeclaredPlaceholder("day", PlaceholderType.TEXT),
                        new DeclaredPlaceholder("Day", PlaceholderType.TEXT)));
    }

    @Test
    void a_short_message_with_a_code_says_the_code() {
        var code = new TemplateKey("CONTACT_CODE", TemplateChannel.SMS, Language.EN);

        assertEquals(List.of("/content template-placeholder-missing"), faults(code, Content.sms("{reference}")));
        TemplateRules.check(code, new ChangedTemplate(Content.sms("{code}, until {validUntil}"), null));
    }

    @Test
    void a_kind_is_one_of_events_or_has_a_dot() {
        for (var key : List.of("visit_booked", "TEST", "office", "Office.closed", "office.", ".a", "a..b", "a.b c")) {
            assertEquals(Optional.empty(), TemplateKind.of(key), key);
        }
        assertEquals(
                "office.closed-today",
                TemplateKind.of("office.closed-today").orElseThrow().key());
        assertEquals(
                MessageKind.VISIT_BOOKED, TemplateKind.known("VISIT_BOOKED").ofEvent());
    }
}
