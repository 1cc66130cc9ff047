package lv.ocma.gateway.client;

import java.util.LinkedHashMap;
import java.util.Map;
import lv.ocma.platform.concurrency.Etag;
import org.jspecify.annotations.Nullable;

/**
 * What an operation of the registry answers.
 *
 * @param body written as JSON, null for none
 */
record Answer(int status, @Nullable Object body, Map<String, String> headers) {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;

    static Answer shown(Object body) {
        return new Answer(OK, body, Map.of());
    }

    static Answer shown(Object body, long version) {
        return new Answer(OK, body, Map.of("ETag", Etag.of(version)));
    }

    static Answer created(Object body, String location, long version) {
        return new Answer(CREATED, body, Map.of("ETag", Etag.of(version), "Location", location));
    }

    static Answer done() {
        return new Answer(NO_CONTENT, null, Map.of());
    }

    Answer with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Answer(status, body, more);
    }
}
