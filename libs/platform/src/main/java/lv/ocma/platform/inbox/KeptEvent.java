package lv.ocma.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;
import lv.ocma.platform.digest.Sha256;

/**
 * An event as a row keeps it, whatever it holds. One that is larger than a broker takes by default, which it becomes by compression only,
 * is cut and therefore never tried again.
 *
 * @param key escaped; a very long one is cut and followed by its digest, so that it still is one of its own
 * @param headers escaped, as JSON
 * @param whole false when it is cut
 */
record KeptEvent(String key, String headers, String payload, boolean whole) {

    private static final int LONGEST_KEY = 32 * 1024;
    private static final int LARGEST = 1024 * 1024;
    /** Jackson reads no name above 50,000 characters, and six of them may stand for one. */
    private static final int LONGEST_NAME = 8 * 1024;

    private static final String OURS = "ce_";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    static KeptEvent of(IncomingEvent event) {
        var key = key(event.key());
        return isCut(event.key()) || isTooLarge(event)
                ? new KeptEvent(key, json(beginnings(event.headers())), "", false)
                : new KeptEvent(key, json(event.headers()), event.payload(), true);
    }

    private static boolean isTooLarge(IncomingEvent event) {
        long size = event.payload().length();
        for (var header : event.headers().entrySet()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size > LARGEST || event.headers().keySet().stream().anyMatch(name -> name.length() > LONGEST_NAME);
    }

    /** For the last resort: nothing that the record says, only a digest of its key. */
    static KeptEvent unreadable(IncomingEvent event) {
        return new KeptEvent(digest(event.key()), "{}", "", false);
    }

    /** What stands for the key of a record in the rows. */
    static String key(String key) {
        return isCut(key) ? Escaped.cut(Escaped.of(key.substring(0, LONGEST_KEY))) + digest(key) : Escaped.of(key);
    }

    static Map<String, String> headers(String json) {
        try {
            var headers = new TreeMap<String, String>();
            JSON.readValue(json, HEADERS)
                    .forEach((name, value) -> headers.put(Escaped.back(name), Escaped.back(value)));
            return headers;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCut(String key) {
        return key.length() > LONGEST_KEY;
    }

    /** Those by which an operator knows the event. */
    private static Map<String, String> beginnings(Map<String, String> headers) {
        var beginnings = new TreeMap<String, String>();
        for (var name : new String[] {"id", "source", "type", "subject", "time", "sequence"}) {
            var value = headers.get(OURS + name);
            if (value != null) {
                beginnings.put(OURS + name, Escaped.cut(value));
            }
        }
        return beginnings;
    }

    private static String digest(String key) {
        return "sha256 " + Sha256.hex(key);
    }

    private static String json(Map<String, String> headers) {
        var escaped = new TreeMap<String, String>();
        headers.forEach((name, value) -> escaped.put(Escaped.of(name), Escaped.of(value)));
        try {
            return JSON.writeValueAsString(escaped);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
