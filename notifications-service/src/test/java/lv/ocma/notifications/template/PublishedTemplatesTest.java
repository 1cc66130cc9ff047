package lv.ocma.notifications.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.notifications.MailSettings;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.template.Template.Doing;
import lv.ocma.notifications.wording.Content;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.notifications.wording.Words;
import lv.ocma.platform.ids.Ids;
import lv.ocma.platform.testing.RealInfrastructure;
import lv.ocma.platform.waking.AfterCommit;
import org.junit.jupiter.api.Test;

/** What messages are written by: in this instance, in another one, and after a start of another release. */
@QuarkusTest
@WithTestResource(RealInfrastructure.class)
@WithTestResource(MailSettings.class)
class PublishedTemplatesTest {

    @Inject
    PublishedTemplates published;

    @Inject
    Templates templates;

    @Inject
    TemplatePublication publication;

    @Inject
    TemplateSeed seed;

    @Inject
    DataSource database;

    @Inject
    AfterCommit afterCommit;

    @Inject
    Clock clock;

    private static TemplateKey aKey() {
        return new TemplateKey("test.kind-" + UUID.randomUUID(), TemplateChannel.EMAIL, Language.LV);
    }

    private static Content saying(String heading) {
        return Content.email("Temats", heading, List.of("Teksts"), null);
    }

    private int published(TemplateKey key) {
        return version(published, key);
    }

    private static int version(PublishedTemplates templates, TemplateKey key) {
        return templates.email(key.kind(), key.language()).map(Words::version).orElse(0);
    }

    /** As an employee does. */
    private void publish(TemplateKey key, String heading, boolean commit) {
        QuarkusTransaction.requiringNew().call(() -> {
            var doing = new Doing("employee", clock.instant());
            var number = templates.publishedNumber(key);
            var said = new Said(saying(heading), List.of());
            publication.publish(new Template(Ids.next(), key, templates.nextNumber(key), number, said, doing), doing);
            if (!commit) {
                throw new IllegalStateException("on purpose");
            }
            return null;
        });
    }

    @Test
    void a_publication_holds_for_the_next_message_and_one_that_is_rolled_back_for_none() {
        var key = aKey();
        assertEquals(0, published(key));

        publish(key, "a", true);
        assertEquals(1, published(key));
        assertThrows(IllegalStateException.class, () -> publish(key, "b", false));
        assertEquals(1, published(key));
        publish(key, "b", true);
        assertEquals(2, published(key));
    }

    @Test
    void another_instance_sees_a_publication_when_it_looks_next() throws SQLException {
        var key = aKey();
        var other = new PublishedTemplates(database, afterCommit);
        assertEquals(0, version(other, key));
        publish(key, "a", true);

        assertEquals(0, version(other, key), "it has not looked yet");
        other.look();
        assertEquals(1, version(other, key));
    }

    @Test
    void a_template_is_read_once_for_all_messages() throws SQLException {
        var other = new PublishedTemplates(database, afterCommit);
        var words = other.email(MessageKind.VISIT_BOOKED.name(), Language.LV).orElseThrow();
        other.look();

        assertSame(
                words, other.email(MessageKind.VISIT_BOOKED.name(), Language.LV).orElseThrow());
    }

    @Test
    void a_release_replaces_what_an_earlier_one_has_brought_and_leaves_alone_what_staff_have_written() {
        var ours = aKey();
        var staffs = aKey();
        var day = LocalDate.of(2100, 1, 1);
        seed.take(new SeedRelease(day, Map.of(ours, saying("a"), staffs, saying("a"))));
        publish(staffs, "by staff", true);
        assertEquals(List.of(1, 2), List.of(published(ours), published(staffs)));

        seed.take(new SeedRelease(day.plusDays(1), Map.of(ours, saying("b"), staffs, saying("b"))));
        assertEquals(List.of(2, 2), List.of(published(ours), published(staffs)));

        seed.take(new SeedRelease(day.plusDays(1), Map.of(ours, saying("b"), staffs, saying("b"))));
        seed.take(new SeedRelease(day, Map.of(ours, saying("old"), staffs, saying("old"))));
        assertEquals(List.of(2, 2), List.of(published(ours), published(staffs)), "nothing new");
    }

    @Test
    void there_is_one_published_version_of_each_kind_channel_and_language() {
        var key = aKey();
        publish(key, "a", true);

        assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().call(() -> {
                    var second = new Template(
                            Ids.next(),
                            key,
                            2,
                            1,
                            new Said(saying("b"), List.of()),
                            new Doing("employee", clock.instant()));
                    second.publish(templates.nextPublication(), 1, new Doing("employee", clock.instant()));
                    templates.persistAndFlush(second);
                    return null;
                }));
        assertEquals(1, published(key));
    }

    @Test
    void one_that_cannot_be_understood_or_is_of_a_newer_release_is_missing_alone() throws SQLException {
        var unreadable = aKey();
        var newer = aKey();
        publish(unreadable, "a", true);
        publish(newer, "a", true);
        try {
            execute("update template set content = '{\"heading\": \"alone\"}' where kind = '" + unreadable.kind()
                    + "'");
            execute("update template set kind = 'VISIT_OF_TOMORROW' where kind = '" + newer.kind() + "'");
            var other = new PublishedTemplates(database, afterCommit);
            assertEquals(0, version(other, unreadable));
            assertEquals(0, version(other, new TemplateKey("VISIT_OF_TOMORROW", TemplateChannel.EMAIL, Language.LV)));
            assertEquals(
                    true,
                    other.email(MessageKind.VISIT_BOOKED.name(), Language.LV).isPresent());
        } finally {
            execute("delete from template where kind in ('VISIT_OF_TOMORROW', '" + unreadable.kind() + "')");
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
