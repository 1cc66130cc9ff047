package lv.ocma.divisions.staffaccount;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps users and answers as Keycloak does, and can be made to fail; the real one is asked in the system tests. */
final class StandInKeycloak implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern OF_ROLE = Pattern.compile("/admin/realms/ocma/roles/([a-z-]+)/users");
    private static final Pattern USER = Pattern.compile("/admin/realms/ocma/users/([0-9a-f-]+)(/logout)?");

    private final HttpServer server;
    private final Map<String, ObjectNode> users = new LinkedHashMap<>();
    private final Map<String, List<String>> roles = new LinkedHashMap<>();
    final List<String> loggedOut = new ArrayList<>();
    private int fails;

    StandInKeycloak() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    String realm() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/ocma";
    }

    KeycloakAccounts asked() {
        return new KeycloakAccounts(JSON, realm(), "divisions-service", "of-a-test");
    }

    /** An enabled account; the subject is returned. */
    String user(String name, String given, String family, String division, String... itsRoles) {
        var id = UUID.randomUUID().toString();
        var user = JSON.createObjectNode()
                .put("id", id)
                .put("username", name)
                .put("firstName", given)
                .put("lastName", family)
                .put("enabled", true);
        if (!division.isEmpty()) {
            user.putObject("attributes").putArray("divisions").add(division);
        }
        users.put(id, user);
        roles.put(id, List.of(itsRoles));
        return id;
    }

    void remove(String id) {
        users.remove(id);
    }

    void takeRoles(String id) {
        roles.put(id, List.of());
    }

    void enable(String id) {
        of(id).put("enabled", true);
    }

    void disable(String id) {
        of(id).put("enabled", false);
    }

    boolean isEnabled(String id) {
        return of(id).path("enabled").asBoolean();
    }

    private ObjectNode of(String id) {
        var user = users.get(id);
        if (user == null) {
            throw new IllegalArgumentException(id);
        }
        return user;
    }

    /** From now on every request but those for tokens; 0 for none. */
    void failsWith(int status) {
        fails = status;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (path.endsWith("/protocol/openid-connect/token")) {
                send(
                        exchange,
                        body.contains("client_secret=of-a-test") ? 200 : 401,
                        JSON.createObjectNode().put("access_token", "t"));
            } else if (fails != 0) {
                send(exchange, fails, null);
            } else if (!"Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, null);
            } else {
                administer(exchange, path, body);
            }
        }
    }

    private void administer(HttpExchange exchange, String path, String body) throws IOException {
        var ofRole = OF_ROLE.matcher(path);
        var user = USER.matcher(path);
        if (ofRole.matches()) {
            send(exchange, 200, page(ofRole.group(1), exchange.getRequestURI().getQuery()));
        } else if (path.equals("/admin/realms/ocma/users")) {
            send(exchange, 200, named(exchange.getRequestURI().getQuery()));
        } else if (user.matches()) {
            change(exchange, user, body);
        } else {
            send(exchange, 404, null);
        }
    }

    private void change(HttpExchange exchange, Matcher address, String body) throws IOException {
        var id = address.group(1);
        var user = users.get(id);
        if (user != null && address.group(2) != null) {
            loggedOut.add(id);
        } else if (user != null) {
            user.setAll((ObjectNode) JSON.readTree(body));
        }
        send(exchange, user == null ? 404 : 204, null);
    }

    private ArrayNode page(String role, String query) {
        var found = JSON.createArrayNode();
        users.values().stream()
                .filter(user ->
                        roles.getOrDefault(user.path("id").asText(), List.of()).contains(role))
                .skip(number("first", query))
                .limit(number("max", query))
                .forEach(found::add);
        return found;
    }

    private ArrayNode named(String query) {
        var found = JSON.createArrayNode();
        users.values().stream()
                .filter(user -> query.contains("exact=true")
                        && query.endsWith("username=" + user.path("username").asText()))
                .forEach(found::add);
        return found;
    }

    private static int number(String name, String query) {
        var matcher = Pattern.compile("\\b" + name + "=(\\d+)").matcher(query);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    private static void send(HttpExchange exchange, int status, @Nullable JsonNode body) throws IOException {
        var bytes = body == null ? new byte[0] : JSON.writeValueAsBytes(body);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
