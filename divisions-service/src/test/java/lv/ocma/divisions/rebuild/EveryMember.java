package lv.ocma.divisions.rebuild;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import javax.sql.DataSource;

/** Gives a value to the members that no source fills, so that none is compared only where it is not known. All of it is invented. */
final class EveryMember {

    private static final String FILLED = """
            UPDATE place SET kind = 'SERVICE_CENTRE', operator = 'Izdomāta pašvaldība', help_lv = 'Izdomāta palīdzība', closed_from = '2099-12-31',
                thoroughfare = 'Izdomāta iela 1', post_name = 'Dobele', post_code = 'LV-3701', country = 'LV', latitude = 56.6, longitude = 23.3,
                phones = '{+37160000001}', emails = '{}', web_page = 'https://example.org', admission = '{LIVE_QUEUE}',
                accessibility_lv = 'Izdomāta uzbrauktuve', accessibility_source = 'test', accessible_wheelchair = true, accessible_baby_carriage = false,
                accessible_disabled_parking = true, accessible_step_free_entrance = true, accessible_lift = false, accessible_toilet = true,
                accessible_hearing_loop = false, accessible_tactile_guidance = true, accessible_sign_language = false,
                collects_documents_made_elsewhere = false, note_en = 'An invented doubt', languages = '{lv,en}'
                WHERE id = 'dobele';
            INSERT INTO place_service (place_id, service_id, offered, source) VALUES ('dobele', 'passport', true, 'test');
            UPDATE place_counter SET label_lv = 'Izdomāts galds', accessible = true, valid_from = '2020-01-01', valid_to = '2099-12-31' WHERE id = 'dobele/1';
            INSERT INTO counter_service (counter_id, service_id) VALUES ('dobele/1', 'passport');

            UPDATE service_version SET valid_from = '2026-01-01', valid_to = '2098-12-31', description_en = 'An invented description', translated = '{ru}',
                visit_note_en = 'An invented note', submitted_to = 'An invented authority', receipt_channels = '{IN_PERSON}', collected_elsewhere = true,
                identity_document_en = 'An invented card', execution_working_days = '{2,10}', longest_working_days = 10, terms_en = 'Invented time limits',
                appeal_en = 'An invented appeal', caution_en = 'An invented doubt', dispute_authority = 'ocma', dispute_period = 'P1M',
                dispute_title_lv = 'Izdomāts likums', dispute_section = '79', dispute_link = 'https://example.org', dispute_assumed = true,
                dispute_source = 'test'
                WHERE service_id = 'passport';
            INSERT INTO service_version_fee (version_id, listed, amount, currency, working_days, term_en, relief_en, subject_en, unit_en, channel,
                    valid_from, valid_to, source)
                SELECT id, 900, 1.50, 'EUR', 2, 'a term', 'a relief', 'a kind', 'a page', 'POST', '2026-01-01', '2098-12-31', 'test' FROM service_version
                WHERE service_id = 'passport';
            INSERT INTO service_version_channel (version_id, listed, channel, limitation_en)
                SELECT id, 900, 'POST', 'some of it' FROM service_version WHERE service_id = 'passport';
            INSERT INTO service_version_legal_reference (version_id, listed, title_lv, section, link, valid_from, valid_to, source)
                SELECT id, 900, 'Izdomāts likums', '79', 'https://example.org', '2026-01-01', '2098-12-31', 'test' FROM service_version
                WHERE service_id = 'passport';
            INSERT INTO service_version_refusal_ground (version_id, listed, code, text_lv, title_lv, section, link, valid_from, valid_to, source)
                SELECT id, 900, 'INVENTED', 'Izdomāts pamats', 'Izdomāts likums', '79', 'https://example.org', '2026-01-01', '2098-12-31', 'test'
                FROM service_version WHERE service_id = 'passport';
            INSERT INTO service_version (id, service_id, revision, valid_from, name_lv, translated, in_person, minutes_per_person, minutes_assumed,
                    requested_at_office, sources, made_at)
                VALUES (uuidv7(), 'passport', 0, '2099-01-01', 'Izdomāta nākamā pase', '{}', true, 20, false, true, '{test}', now());

            UPDATE authority SET place_id = 'riga-1', phones = '{+37160000001}', emails = '{izdomats@example.org}', web_page = 'https://example.org'
                WHERE id = 'state-border-guard';
            UPDATE authority_topic SET phones = '{+37160000001}', emails = '{}', legal_lv = 'Izdomāts likums', legal_link = 'https://example.org'
                WHERE authority_id = 'state-border-guard';
            UPDATE authority_topic SET emails = '{izdomats@example.org}' WHERE topic = 'asylum';
            UPDATE standard_edition SET valid_from = '2018-12-12', valid_to = '2099-12-31' WHERE id = '2018-205';
            """;

    private static final String EMPTIED = """
            DELETE FROM service_version_fee WHERE version_id IN (SELECT id FROM service_version WHERE service_id = 'passport');
            DELETE FROM service_version_channel WHERE version_id IN (SELECT id FROM service_version WHERE service_id = 'passport');
            DELETE FROM service_version_legal_reference WHERE version_id IN (SELECT id FROM service_version WHERE service_id = 'passport');
            DELETE FROM service_version_refusal_ground WHERE version_id IN (SELECT id FROM service_version WHERE service_id = 'passport');
            DELETE FROM vocabulary_word WHERE subject IN (SELECT id::text FROM service_version WHERE service_id = 'passport');
            DELETE FROM service_version WHERE service_id = 'passport';
            UPDATE place SET kind = 'DIVISION', operator = NULL, help_lv = NULL, closed_from = NULL WHERE id = 'dobele';
            UPDATE place_counter SET label_lv = NULL, accessible = NULL, valid_from = NULL, valid_to = NULL WHERE id = 'dobele/1';
            DELETE FROM counter_service WHERE counter_id = 'dobele/1';
            DELETE FROM moved_working_day WHERE order_reference = 'test';
            DELETE FROM cabinet_order WHERE sources = '{test}';
            UPDATE staff_member SET invented = false;
            UPDATE seed SET sha256 = 'other' WHERE name IN ('places', 'services', 'authorities', 'standard');
            """;

    private final DataSource database;

    EveryMember(DataSource database) {
        this.database = database;
    }

    void fill(LocalDate today) throws SQLException {
        var monday = today.plusMonths(3).withDayOfMonth(8).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        execute(FILLED);
        execute("INSERT INTO cabinet_order (year, sources) VALUES (" + monday.getYear()
                + ", '{test}') ON CONFLICT DO NOTHING");
        execute("INSERT INTO moved_working_day (day_off, working_day, year, order_reference) VALUES ('" + monday
                + "', '" + monday.plusDays(5) + "', " + monday.getYear() + ", 'test')");
    }

    /** What files say comes back with the next seeding; of the service nobody was told before, so that it has no dates again. */
    void empty() throws SQLException {
        execute(EMPTIED);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
