package lv.ocma.gateway.cache;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import lv.ocma.gateway.contract.Operation;
import lv.ocma.gateway.passage.Passage;
import lv.ocma.platform.request.Languages;

/** Which requests an answer may be kept of, or given to: reads that are documented as everybody's, and as told how long they hold. */
final class Candidates {

    /** Who shows who they are may be shown more; who names a part or a condition of change wants the service's word. */
    private static final List<String> OWN = List.of(
            "Authorization", "X-Manage-Token", "Cookie", "Range", "If-Match", "If-Unmodified-Since", "If-Range");

    /** Longer ones are hardly anybody's, and would fill the memory. */
    private static final int LONGEST_ACCEPT = 300;

    private static final Pattern NO_AGE = Pattern.compile(".*max-age=0+(\\D.*)?");

    private final String service;
    private final Map<Operation, Boolean> known = new ConcurrentHashMap<>();

    Candidates(String service) {
        this.service = service;
    }

    /** Whether its answers are kept for anybody. */
    boolean isKind(Passage passage) {
        var operation = passage.operation();
        return operation != null
                && operation.service().equals(service)
                && operation.method().equals(HttpMethod.GET)
                && known.computeIfAbsent(operation, Candidates::isEverybodys);
    }

    private static boolean isEverybodys(Operation operation) {
        return operation.isOpen() && tellsItsTime(operation.document());
    }

    private static boolean tellsItsTime(JsonNode document) {
        return document.path("responses").path("200").path("headers").has("Cache-Control");
    }

    /** Empty where this caller wants an answer of its own. */
    Optional<Key> key(Passage passage) {
        var headers = passage.request().headers();
        var accept = String.join(",", headers.getAll(HttpHeaders.ACCEPT));
        if (passage.request().version() == HttpVersion.HTTP_1_0
                || OWN.stream().anyMatch(headers::contains)
                || accept.length() > LONGEST_ACCEPT
                || wantsNewest(headers)) {
            return Optional.empty();
        }
        var language = Languages.negotiate(headers.get(HttpHeaders.ACCEPT_LANGUAGE));
        var target = passage.target();
        return Optional.of(Key.of(target.path(), target.query(), accept.isBlank() ? "*/*" : accept, language));
    }

    /** RFC 9111, 5.2.1; also where what is kept is as new as it can be, as a caller may know better. */
    private static boolean wantsNewest(MultiMap headers) {
        var said = String.join(",", headers.getAll(HttpHeaders.CACHE_CONTROL)).toLowerCase(Locale.ROOT);
        return said.contains("no-cache")
                || said.contains("no-store")
                || NO_AGE.matcher(said).matches();
    }
}
