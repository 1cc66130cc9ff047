package lv.ocma.gateway.client;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lv.ocma.gateway.config.GatewayConfig;
import lv.ocma.platform.ids.Tokens;
import lv.ocma.platform.paging.ListCursor;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.NotFound;
import lv.ocma.platform.problem.OwnWords;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The operations of {@code /v1/clients}, by the names that the document gives them. They block. */
@Singleton
class ClientOperations {

    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final String PATH = "/v1/clients";
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 500;
    private static final String CURSOR = "cursor";
    private static final String LIMIT = "limit";
    private static final ListCursor PAGES = ListCursor.of("listClients");

    private final Registry registry;
    private final ReadAlong readAlong;
    private final boolean localOrigins;

    ClientOperations(Registry registry, ReadAlong readAlong, GatewayConfig config) {
        this.registry = registry;
        this.readAlong = readAlong;
        this.localOrigins = config.localOrigins();
    }

    /**
     * A request of an administrator.
     *
     * @param client id in the path, null for the list
     * @param key id in the path, null where it names none
     * @param body empty where the operation takes none
     */
    record Asked(
            String operation,
            @Nullable String client,
            @Nullable String key,
            MultiMap parameters,
            Precondition precondition,
            Buffer body,
            String subject) {

        String clientId() {
            if (client == null || !CLIENT_ID.matcher(client).matches()) {
                throw new NotFound("not-found");
            }
            return client;
        }

        String keyId() {
            if (key == null) {
                throw new NotFound("not-found");
            }
            return key;
        }
    }

    Answer answer(Asked asked) throws SQLException {
        if (!asked.operation().equals("listClients")) {
            requireNoParameter(asked.parameters());
        }
        return switch (asked.operation()) {
            case "listClients" -> list(asked.parameters());
            case "getClient" -> {
                var client = registry.client(asked.clientId());
                yield Answer.shown(Views.ClientView.of(client), client.version());
            }
            case "putClient" -> put(asked);
            case "deleteClient" -> {
                registry.remove(asked.clientId(), asked.precondition(), asked.subject());
                yield changed(Answer.done());
            }
            case "listApiKeys" -> {
                var keys = registry.keys(asked.clientId()).stream()
                        .map(Views.ApiKeyView::of)
                        .toList();
                yield Answer.shown(new Views.Page<>(keys, null));
            }
            case "getApiKey" ->
                Answer.shown(Views.ApiKeyView.of(registry.key(asked.clientId(), asked.keyId())), ApiKey.VERSION);
            case "putApiKey" -> issue(asked);
            case "revokeApiKey" -> {
                registry.revoke(asked.clientId(), asked.keyId(), asked.precondition(), asked.subject());
                yield changed(Answer.done());
            }
            default ->
                throw new IllegalStateException("The document names an operation that is none: " + asked.operation());
        };
    }

    private Answer list(MultiMap parameters) throws SQLException {
        var limit = limit(parameters);
        var after = PAGES.read(parameters.get(CURSOR), id -> id).orElse("");
        var oneMore = registry.list(after, limit + 1);
        var isLast = oneMore.size() <= limit;
        var items = isLast ? oneMore : oneMore.subList(0, limit);
        var next = isLast ? null : PAGES.encode(items.getLast().id());
        var page = Answer.shown(
                new Views.Page<>(items.stream().map(Views.ClientView::of).toList(), next));
        return next == null
                ? page
                : page.with("Link", "<" + PATH + "?limit=" + limit + "&cursor=" + next + ">; rel=\"next\"");
    }

    private static int limit(MultiMap parameters) {
        var violations = new ArrayList<Violation>();
        for (var name : parameters.names()) {
            if (!List.of(CURSOR, LIMIT).contains(name)) {
                violations.add(Violation.parameter(OwnWords.shown(name), "unknown-parameter"));
            } else if (parameters.getAll(name).size() > 1) {
                violations.add(Violation.parameter(name, "repeated-parameter"));
            }
        }
        var asked = parameters.get(LIMIT);
        var limit = asked == null ? DEFAULT_LIMIT : asked.matches("[0-9]{1,9}") ? Integer.parseInt(asked) : 0;
        if (limit < 1 || limit > MOST) {
            violations.add(Violation.parameter(LIMIT, "range", Map.of("min", 1, "max", MOST)));
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return limit;
    }

    private static void requireNoParameter(MultiMap parameters) {
        if (!parameters.isEmpty()) {
            throw new Invalid(parameters.names().stream()
                    .map(name -> Violation.parameter(OwnWords.shown(name), "unknown-parameter"))
                    .toList());
        }
    }

    private Answer put(Asked asked) throws SQLException {
        var id = asked.client();
        if (id == null || !CLIENT_ID.matcher(id).matches()) {
            throw new Invalid(Violation.parameter("client", "format"));
        }
        var registration = RegistrationReader.read(asked.body(), localOrigins);
        if (asked.precondition().meansNew()) {
            var client = registry.register(id, registration, asked.precondition(), asked.subject());
            return changed(Answer.created(Views.ClientView.of(client), PATH + "/" + id, client.version()));
        }
        var client = registry.replace(id, registration, asked.precondition(), asked.subject());
        return changed(Answer.shown(Views.ClientView.of(client), client.version()));
    }

    /** Its secret leaves in this answer and nowhere else: who loses the answer revokes the key and asks for another. */
    private Answer issue(Asked asked) throws SQLException {
        var client = asked.clientId();
        var id = asked.keyId();
        if (!KeyText.ID.matcher(id).matches()) {
            throw new Invalid(Violation.parameter("key", "format"));
        }
        asked.precondition().meansNew();
        asked.precondition().requireNew();
        var whole = KeyText.random(id);
        var issued = registry.issue(client, id, Tokens.hash(whole), asked.subject());
        return changed(Answer.created(
                new Views.NewApiKeyView(id, client, issued.createdAt(), whole),
                PATH + "/" + client + "/api-keys/" + id,
                ApiKey.VERSION));
    }

    /** Holds at this instance before the caller hears of it, at the others within seconds. */
    private Answer changed(Answer answer) {
        readAlong.look();
        return answer;
    }
}
