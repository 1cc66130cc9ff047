package lv.ocma.notifications.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import lv.ocma.notifications.feed.ClientEvent;
import lv.ocma.notifications.feed.Envelope;
import lv.ocma.notifications.feed.EventListener;
import lv.ocma.platform.together.OncePerTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Notes down for each event which webhooks are told of it, in the transaction that records it. One that is switched off is not. */
@ApplicationScoped
class Subscribers implements EventListener {

    private static final String INTERESTED = """
            select id from webhook
            where status in ('ACTIVE', 'FAILING') and (cast(? as text) is null or client = ?)
              and (cardinality(event_types) = 0 or ? = any(event_types))
              and (cardinality(places) = 0 or cast(? as text) is null or ? = any(places))""";

    private final DataSource database;
    private final Deliveries deliveries;
    private final ObjectMapper json;
    private final Clock clock;
    private final OncePerTransaction once;
    private final String publicUrl;

    Subscribers(
            DataSource database,
            Deliveries deliveries,
            ObjectMapper json,
            Clock clock,
            OncePerTransaction once,
            @ConfigProperty(name = "ocma.public-url") String publicUrl) {
        this.database = database;
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
        this.once = once;
        this.publicUrl = publicUrl;
    }

    @Override
    public void hear(ClientEvent event) {
        // Of itself a webhook hears nothing: what it is to be warned of is that it does not hear.
        var interested = interested(event).stream()
                .filter(webhook -> !webhook.toString().equals(event.subject()))
                .toList();
        if (!interested.isEmpty()) {
            deliveries.add(interested, List.of(told(event, false)), clock.instant());
        }
    }

    Deliveries.Told told(ClientEvent event, boolean replayed) {
        try {
            var payload = json.writeValueAsString(Envelope.of(event, publicUrl));
            return new Deliveries.Told(event.id(), event.type(), payload, replayed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Told(
            @Nullable String client, String type, @Nullable String place) {}

    private List<UUID> interested(ClientEvent event) {
        var told = new Told(event.client(), event.type(), event.place());
        return once.read(Subscribers.class, told, () -> subscribed(told));
    }

    private List<UUID> subscribed(Told event) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(INTERESTED)) {
            select.setString(1, event.client());
            select.setString(2, event.client());
            select.setString(3, event.type());
            select.setString(4, event.place());
            select.setString(5, event.place());
            try (var rows = select.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("webhooks cannot be read", e);
        }
    }
}
