package lv.ocma.platform.mailbox;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.platform.ids.Ids;

/** Lets one instance at a time read the mailbox; two that overlap would do no harm but twice the work. */
public final class MailboxLease {

    private final UUID holder = Ids.next();
    private final DataSource database;
    private final String take;
    private final String giveBack;
    private final MailboxSettings settings;

    /** @param table of the service, with the columns mailbox (its key), holder and held_until */
    public MailboxLease(DataSource database, String table, MailboxSettings settings) {
        this.database = database;
        this.take = """
                insert into %1$s (mailbox, holder, held_until) values (?, ?, now() + ? * interval '1 millisecond')
                on conflict (mailbox) do update set holder = excluded.holder, held_until = excluded.held_until
                where %1$s.holder = excluded.holder or %1$s.held_until < now()""".formatted(table);
        this.giveBack = "delete from " + table + " where mailbox = ? and holder = ?";
        this.settings = settings;
    }

    /** Whether it is this instance's turn, from now on for the length of the lease. */
    public boolean held() throws SQLException {
        try (var connection = database.getConnection();
                var taking = connection.prepareStatement(take)) {
            taking.setString(1, settings.folder());
            taking.setObject(2, holder);
            taking.setLong(3, settings.lease().toMillis());
            return taking.executeUpdate() == 1;
        }
    }

    public void giveBack() throws SQLException {
        try (var connection = database.getConnection();
                var giving = connection.prepareStatement(giveBack)) {
            giving.setString(1, settings.folder());
            giving.setObject(2, holder);
            giving.executeUpdate();
        }
    }
}
