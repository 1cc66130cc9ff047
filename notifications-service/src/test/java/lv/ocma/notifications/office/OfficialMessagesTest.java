package lv.ocma.notifications.office;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lv.ocma.notifications.Given;
import lv.ocma.notifications.MailServer;
import lv.ocma.notifications.MailSettings;
import lv.ocma.platform.testing.Clause;
import lv.ocma.platform.testing.Eventually;
import lv.ocma.platform.testing.RealInfrastructure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class OfficialMessagesTest {

    private static final List<Map<String, String>> VALUES =
            List.of(Map.of("placeholder", "reopens", "value", "2026-12-01"));

    @Inject
    Given given;

    @Inject
    MailServer mail;

    private OfficeGiven office = new OfficeGiven("");

    @BeforeEach
    void anOffice() {
        mail.comesBack();
        office = new OfficeGiven(given.aPlace());
    }

    private Map<String, Object> official(String template, Map<String, Object> recipient, String language) {
        var body = new HashMap<>(office.to(template, recipient));
        body.put("official", true);
        body.put("translation", Map.of("language", language, "values", VALUES));
        return body;
    }

    @Test
    @Clause("R6")
    void an_official_reply_leaves_in_latvian_with_the_translation_that_was_asked_for_below_it() {
        var address = Given.someone();
        office.write(official(office.aTemplateWithATranslation(), Map.of("email", address), "en"))
                .then()
                .statusCode(201)
                .body("official", equalTo(true))
                .body("language", equalTo("lv"));
        Eventually.becomes(1, () -> mail.of(address).size());

        var text = mail.of(address).getFirst().opened().text();
        int latvian = text.indexOf("Strādāsim no otrdiena, 2026. gada 1. decembris.");
        int marked = text.indexOf("Translation into English");
        int english = text.indexOf("We reopen on Tuesday, 1 December 2026.");
        assertTrue(0 < latvian && latvian < marked && marked < english, text);
    }

    @Test
    @Clause("R6")
    void
            an_official_reply_is_neither_in_another_language_nor_a_text_message_nor_translated_by_words_that_are_not_there() {
        var body = official(office.aTemplateWithATranslation(), Map.of("email", Given.someone()), "ru");
        body.put("language", "en");
        refused(body, "#/language one-of", "#/translation/language message-template");

        var latvian = official(office.aTemplateWithATranslation(), Map.of("email", Given.someone()), "lv");
        refused(latvian, "#/translation/language one-of");

        var unofficial = official(office.aTemplateWithATranslation(), Map.of("email", Given.someone()), "en");
        unofficial.put("official", false);
        refused(unofficial, "#/official required");

        var phoned = official(office.aTemplateWithAShortForm(), Map.of("phone", "+371 20000000"), "en");
        phoned.remove("translation");
        office.write(phoned).then().statusCode(400);
    }

    @Test
    @Clause("R6")
    void a_batch_of_official_replies_is_in_latvian_with_a_translation_for_whoever_asked() {
        var asked = Given.someone();
        var other = Given.someone();
        var replies = List.of(translated(asked, "en"), OfficeGiven.somebody(other, "2026-12-01"));
        var batch = office.writtenOfficially(office.aTemplateWithATranslation(), replies);
        batch.then().statusCode(201).body("official", equalTo(true)).body("recipients", equalTo(2));
        Eventually.becomes(2, () -> mail.of(asked).size() + mail.of(other).size());

        assertTrue(mail.of(asked).getFirst().opened().text().contains("We reopen on Tuesday, 1 December 2026."));
        assertFalse(mail.of(other).getFirst().opened().text().contains("We reopen"));
        var path = "/v1/message-batches/" + batch.jsonPath().getString("id");
        Eventually.becomes(
                "[ACCEPTED]", () -> office.supervisor().get(path).jsonPath().getString("counts.status"));
        office.corrected(path).then().statusCode(201).body("official", equalTo(true));
        assertEquals(
                List.of("true", "true"),
                given.texts(
                        "select cast(official as text) from message where corrects in (select id from message where batch = ?)",
                        UUID.fromString(batch.jsonPath().getString("id"))));
    }

    @Test
    void what_is_wrong_with_an_official_reply_of_a_batch_names_its_place_in_the_list() {
        var template = office.aTemplateWithATranslation();
        var wrong = new HashMap<>(translated(Given.someone(), "ru"));
        wrong.put("language", "en");
        office.writtenOfficially(template, List.of(translated(Given.someone(), "en"), wrong))
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "#/recipients/1/language one-of",
                                "#/recipients/1/translation/language message-template"));
        office.writtenToMany(template, List.of(translated(Given.someone(), "en")))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("#/official required"));
    }

    private static Map<String, Object> translated(String address, String language) {
        var entry = new HashMap<>(OfficeGiven.somebody(address, "2026-12-01"));
        entry.put("translation", Map.of("language", language, "values", VALUES));
        return entry;
    }

    private void refused(Map<String, Object> body, String... faults) {
        office.write(body)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains(faults));
    }
}
