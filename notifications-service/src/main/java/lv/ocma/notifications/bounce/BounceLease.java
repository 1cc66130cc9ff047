package lv.ocma.notifications.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.ids.Ids;

/** Lets one instance at a time read the mailbox; two that overlap would do no harm but twice the work. */
@ApplicationScoped
class BounceLease {

    private static final String TAKE = """
            insert into bounce_lease (mailbox, holder, held_until) values (?, ?, now() + ? * interval '1 millisecond')
            on conflict on constraint bounce_lease_pk do update set holder = excluded.holder, held_until = excluded.held_until
            where bounce_lease.holder = excluded.holder or bounce_lease.held_until < now()""";

    private static final String GIVE_BACK = "delete from bounce_lease where mailbox = ? and holder = ?";

    private final UUID holder = Ids.next();
    private final DataSource database;
    private final BounceSettings settings;

    BounceLease(DataSource database, BounceSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Whether it is this instance's turn, from now on for the length of the lease. */
    boolean held() throws SQLException {
        try (var connection = database.getConnection();
                var take = connection.prepareStatement(TAKE)) {
            take.setString(1, settings.folder());
            take.setObject(2, holder);
            take.setLong(3, settings.lease().toMillis());
            return take.executeUpdate() == 1;
        }
    }

    void giveBack() throws SQLException {
        try (var connection = database.getConnection();
                var give = connection.prepareStatement(GIVE_BACK)) {
            give.setString(1, settings.folder());
            give.setObject(2, holder);
            give.executeUpdate();
        }
    }
}
