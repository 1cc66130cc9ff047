package lv.ocma.divisions.publication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lv.ocma.contracts.Event;
import lv.ocma.contracts.divisions.HoursPublished;
import lv.ocma.platform.digest.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 of states as they are written; of hours, of which there are most, computed only for those that are written otherwise than the last time. No other
 * state is kept: those of staff are personal data.
 */
final class StateHashes {

    private final ObjectMapper json;
    /** By topic and aggregate, only those that there were the last time. */
    private final Map<String, Map<String, Hashed>> last = new ConcurrentHashMap<>();

    StateHashes(ObjectMapper json) {
        this.json = json;
    }

    private record Hashed(String written, String hash) {}

    /** By aggregate. */
    Map<String, String> of(String topic, List<? extends Event> states) {
        var before = last.getOrDefault(topic, Map.of());
        var now = new HashMap<String, Hashed>();
        var hashes = new HashMap<String, String>();
        for (var state : states) {
            var hashed = hashed(state, before.get(state.aggregateId()));
            if (state instanceof HoursPublished) {
                now.put(state.aggregateId(), hashed);
            }
            hashes.put(state.aggregateId(), hashed.hash());
        }
        last.put(topic, now);
        return hashes;
    }

    private Hashed hashed(Event state, @Nullable Hashed before) {
        try {
            var written = new String(json.writeValueAsBytes(state), StandardCharsets.UTF_8);
            return before != null && written.equals(before.written())
                    ? before
                    : new Hashed(written, Sha256.hex(written));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
