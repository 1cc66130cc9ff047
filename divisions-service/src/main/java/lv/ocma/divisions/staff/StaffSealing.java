package lv.ocma.divisions.staff;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import lv.ocma.platform.privacy.ColumnCipher;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Encrypts what an older release has left in clear of employees, at start and before anybody reads it. Instances take turns by the rows. */
@ApplicationScoped
class StaffSealing {

    private static final Logger LOG = Logger.getLogger(StaffSealing.class);
    private static final int AT_ONCE = 100;

    // An id of a key, and base64 of nonce and tag at least: no name looks so. A row is sealed whole or not at all,
    // and all have a name until they are erased.
    private static final String CLEAR = """
            SELECT id, given_name, family_name, phone, badge FROM staff_member
            WHERE given_name !~ '^[A-Za-z0-9_-]{1,32}[.][A-Za-z0-9_-]{38,}$' ORDER BY id LIMIT ? FOR UPDATE
            """;

    private static final String SEAL = """
            UPDATE staff_member SET given_name = ?, family_name = ?, phone = ?, badge = ?, badge_hash = ? WHERE id = ?::uuid
            """;

    private final DataSource database;
    private final ColumnCipher cipher;
    private final GivenBadges badges;

    StaffSealing(DataSource database, ColumnCipher cipher, GivenBadges badges) {
        this.database = database;
        this.cipher = cipher;
        this.badges = badges;
    }

    /** Before the seeds, which read employees. */
    void atStart(@Observes @Priority(1) StartupEvent event) {
        int all = 0;
        int some;
        do {
            some = sealSome();
            all += some;
        } while (some == AT_ONCE);
        if (all > 0) {
            LOG.infof("%d employees stood in clear and are encrypted", all);
        }
    }

    /** Returns of how many; fewer than are taken at once are the last. */
    @Transactional
    int sealSome() {
        try (var connection = database.getConnection();
                var clear = connection.prepareStatement(CLEAR);
                var seal = connection.prepareStatement(SEAL)) {
            clear.setInt(1, AT_ONCE);
            int sealed = 0;
            try (var rows = clear.executeQuery()) {
                while (rows.next()) {
                    seal.setString(1, sealed(rows, "given_name"));
                    seal.setString(2, sealed(rows, "family_name"));
                    seal.setString(3, sealed(rows, "phone"));
                    seal.setString(4, sealed(rows, "badge"));
                    var badge = badges.badge(rows.getString("badge"));
                    seal.setString(5, badge == null ? null : badge.hash());
                    seal.setString(6, rows.getString("id"));
                    seal.addBatch();
                    sealed++;
                }
            }
            seal.executeBatch();
            return sealed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable String sealed(ResultSet rows, String column) throws SQLException {
        var clear = rows.getString(column);
        return clear == null ? null : cipher.encrypt(clear);
    }
}
