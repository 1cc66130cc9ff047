package lv.ocma.divisions.staff;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import lv.ocma.divisions.publication.Publication;
import lv.ocma.platform.privacy.ColumnCipher;
import org.jboss.logging.Logger;

/** Takes badges of older releases for one that differ in case or margins only, at start: those releases took them for two, and gave both. */
@ApplicationScoped
class BadgeSpellings {

    private static final Logger LOG = Logger.getLogger(BadgeSpellings.class);

    private static final String WORN =
            "SELECT id, badge, badge_hash FROM staff_member WHERE badge IS NOT NULL AND badge_hash IS NOT NULL ORDER BY id";

    // Of two who wear the same already, who wears it in capitals has it, else the first (ADR 0120).
    private static final String CORRECT = """
            UPDATE staff_member SET badge = ?, badge_hash = ?
            WHERE id = ?::uuid AND NOT EXISTS (SELECT 1 FROM staff_member WHERE badge_hash = ?)
            """;

    private final DataSource database;
    private final ColumnCipher cipher;
    private final GivenBadges badges;
    private final Publication publication;

    BadgeSpellings(DataSource database, ColumnCipher cipher, GivenBadges badges, Publication publication) {
        this.database = database;
        this.cipher = cipher;
        this.badges = badges;
        this.publication = publication;
    }

    /** Once all are encrypted. */
    @Transactional
    void atStart(@Observes @Priority(2) StartupEvent event) {
        int corrected = correct();
        if (corrected > 0) {
            LOG.infof("%d badges are known in any spelling now", corrected);
        }
    }

    /** Returns of how many. */
    @Transactional
    int correct() {
        publication.lock();
        int corrected = 0;
        try (var connection = database.getConnection()) {
            for (var worn : others(connection)) {
                if (corrected(connection, worn)) {
                    corrected++;
                } else {
                    LOG.warnf("Employee %s wears a badge that another has in another spelling", worn.id());
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return corrected;
    }

    private record Worn(String id, Badge badge) {}

    /** Those that have another hash than they should. */
    private List<Worn> others(Connection connection) throws SQLException {
        var others = new ArrayList<Worn>();
        try (var query = connection.prepareStatement(WORN);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                var badge = Objects.requireNonNull(badges.badge(cipher.decrypt(rows.getString(2))));
                if (!badge.hash().equals(rows.getString(3))) {
                    others.add(new Worn(rows.getString(1), badge));
                }
            }
        }
        return others;
    }

    private boolean corrected(Connection connection, Worn worn) throws SQLException {
        try (var update = connection.prepareStatement(CORRECT)) {
            update.setString(1, cipher.encrypt(worn.badge().number()));
            update.setString(2, worn.badge().hash());
            update.setString(3, worn.id());
            update.setString(4, worn.badge().hash());
            return update.executeUpdate() == 1;
        }
    }
}
