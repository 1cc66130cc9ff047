package lv.ocma.platform.messaging;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import lv.ocma.platform.inbox.EventInfo;

/** What events have done: rows written in the transaction of the inbox, so that they go when it rolls back. */
@ApplicationScoped
@IfBuildProperty(name = MessagingProfile.ON, stringValue = "true")
public class Effects {

    @Inject
    DataSource database;

    private final Map<String, Consumer<Integer>> behaviour = new ConcurrentHashMap<>();
    private final List<String> attempts = new CopyOnWriteArrayList<>();

    void create(@Observes @Priority(1) StartupEvent event) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table effect (id bigint generated always as identity, aggregate text, number int)");
        }
    }

    /** What the effect of an event of this aggregate does beside writing its row; it may throw. */
    public void on(String aggregate, Consumer<Integer> then) {
        behaviour.put(aggregate, then);
    }

    void take(String aggregate, int number, EventInfo info) {
        attempts.add(aggregate + " " + number);
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into effect (aggregate, number) values (?, ?)")) {
            insert.setString(1, aggregate);
            insert.setInt(2, number);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        behaviour.getOrDefault(aggregate, _ -> {}).accept(number);
    }

    /** How often the effect was begun. */
    public long attempts(String aggregate, int number) {
        return attempts.stream().filter((aggregate + " " + number)::equals).count();
    }

    /** Numbers in the order in which they took effect. */
    public List<Integer> of(String aggregate) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select number from effect where aggregate = ? order by id")) {
            select.setString(1, aggregate);
            var numbers = new ArrayList<Integer>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    numbers.add(found.getInt(1));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
