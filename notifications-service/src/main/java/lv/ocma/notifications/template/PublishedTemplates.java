package lv.ocma.notifications.template;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.PublishedWords;
import lv.ocma.notifications.wording.ShortWords;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.notifications.wording.Words;
import lv.ocma.platform.waking.AfterCommit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What is published, read and understood once. A publication here is seen by the next message, one in another instance within the pause
 * between two looks at the newest.
 */
@ApplicationScoped
class PublishedTemplates implements PublishedWords {

    /** More are looked up one by one: those of events are always among them. */
    private static final int MOST = 2_000;

    private static final String COLUMNS =
            "select kind, channel, language, number, content::text, placeholders::text from template ";
    private static final String ALL =
            COLUMNS + "where status = 'PUBLISHED' order by position('.' in kind) > 0, publication desc limit " + MOST;
    private static final String ONE =
            COLUMNS + "where status = 'PUBLISHED' and kind = ? and channel = ? and language = ?";
    private static final String NEWEST = "select coalesce(max(publication), 0) from template";

    private static final Logger LOG = Logger.getLogger(PublishedTemplates.class);

    private final DataSource database;
    private final AfterCommit afterCommit;
    private volatile @Nullable Known known;

    PublishedTemplates(DataSource database, AfterCommit afterCommit) {
        this.database = database;
        this.afterCommit = afterCommit;
    }

    /**
     * @param newest publication that is in it, and all before
     * @param isAll whether there are no more than were read
     */
    private record Known(
            long newest, boolean isAll, Map<TemplateKey, Words> emails, Map<TemplateKey, ShortWords> sms) {}

    @Override
    public Optional<Words> email(String kind, Language language) {
        var key = new TemplateKey(kind, TemplateChannel.EMAIL, language);
        var all = known();
        var words = all.emails.get(key);
        return words != null || all.isAll
                ? Optional.ofNullable(words)
                : Optional.ofNullable(one(key).emails.get(key));
    }

    @Override
    public Optional<ShortWords> sms(String kind, Language language) {
        var key = new TemplateKey(kind, TemplateChannel.SMS, language);
        var all = known();
        var words = all.sms.get(key);
        return words != null || all.isAll
                ? Optional.ofNullable(words)
                : Optional.ofNullable(one(key).sms.get(key));
    }

    /** When the running transaction has committed, the next message is written by what is published then. */
    void changeAfterCommit() {
        afterCommit.once("lv.ocma.notifications.templates", () -> known = null);
    }

    @Scheduled(
            every = "{ocma.templates.refresh}",
            identity = "published-templates",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() throws SQLException {
        var before = known;
        if (before == null) {
            return;
        }
        try (var connection = database.getConnection()) {
            if (newest(connection) != before.newest) {
                known = null;
            }
        }
    }

    private Known known() {
        var current = known;
        return current == null ? read() : current;
    }

    private synchronized Known read() {
        var current = known;
        if (current != null) {
            return current;
        }
        try (var connection = database.getConnection()) {
            // Before the rows: one that is published meanwhile is read twice rather than never.
            var newest = newest(connection);
            try (var query = connection.prepareStatement(ALL)) {
                var all = understood(newest, query);
                known = all;
                return all;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the published templates could not be read", e);
        }
    }

    private Known one(TemplateKey key) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(ONE)) {
            query.setString(1, key.kind());
            query.setString(2, key.channel().name());
            query.setString(3, key.language().tag());
            return understood(0, query);
        } catch (SQLException e) {
            throw new IllegalStateException("a published template could not be read", e);
        }
    }

    private static Known understood(long newest, PreparedStatement query) throws SQLException {
        var emails = new HashMap<TemplateKey, Words>();
        var sms = new HashMap<TemplateKey, ShortWords>();
        int read = 0;
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                read++;
                // Kinds of a newer release, whose events are not ours to tell.
                if (TemplateKind.of(rows.getString("kind")).isPresent()) {
                    understand(rows, emails, sms);
                }
            }
        }
        return new Known(newest, read < MOST, Map.copyOf(emails), Map.copyOf(sms));
    }

    /** One that cannot be understood is missed where it is needed, and nowhere else. */
    private static void understand(ResultSet row, Map<TemplateKey, Words> emails, Map<TemplateKey, ShortWords> sms)
            throws SQLException {
        try {
            var language = Language.of(row.getString("language"));
            var channel = TemplateChannel.valueOf(row.getString("channel"));
            var key = new TemplateKey(row.getString("kind"), channel, language);
            var number = row.getInt("number");
            var said = Said.read(row.getString("content"), row.getString("placeholders"));
            var placeholders = said.placeholders(key);
            switch (channel) {
                case EMAIL -> emails.put(key, Words.of(number, said.content(), placeholders, language.locale()));
                case SMS -> sms.put(key, ShortWords.of(number, said.content(), placeholders, language.locale()));
            }
        } catch (RuntimeException e) {
            LOG.errorf(
                    "the published template of %s by %s in %s cannot be understood: %s",
                    row.getString("kind"),
                    row.getString("channel"),
                    row.getString("language"),
                    e.getClass().getSimpleName());
        }
    }

    private static long newest(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(NEWEST);
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
