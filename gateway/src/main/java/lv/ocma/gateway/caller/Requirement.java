package lv.ocma.gateway.caller;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lv.ocma.gateway.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * What an operation asks of its callers, by its document (OpenAPI 3.1, security requirements: one of them is enough).
 *
 * @param scopes one list for each way in by a token; none where no token is needed
 * @param manageToken whether the token of a visit opens it too
 */
record Requirement(List<List<String>> scopes, boolean manageToken) {

    /** Anyone's, whatever they show. */
    boolean isOpen() {
        return scopes.isEmpty() && !manageToken;
    }

    /** @return the first scope that is not granted; null where a way in is open */
    @Nullable
    String missing(Set<String> granted) {
        String first = null;
        for (var way : scopes) {
            if (granted.containsAll(way)) {
                return null;
            }
            first = first == null ? firstMissing(way, granted) : first;
        }
        return first;
    }

    private static @Nullable String firstMissing(List<String> way, Set<String> granted) {
        return way.stream()
                .filter(scope -> !granted.contains(scope))
                .findFirst()
                .orElse(null);
    }

    static Requirement of(Operation operation) {
        if (operation.isOpen()) {
            return new Requirement(List.of(), false);
        }
        var scopes = new ArrayList<List<String>>();
        var manageToken = false;
        for (var way : operation.ways()) {
            if (way.has("manageToken")) {
                manageToken = true;
            } else if (way.has("bearer")) {
                scopes.add(texts(way.path("bearer")));
            } else {
                throw new IllegalStateException(operation + " asks for what the gateway does not know: " + way);
            }
        }
        return new Requirement(List.copyOf(scopes), manageToken);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }
}
