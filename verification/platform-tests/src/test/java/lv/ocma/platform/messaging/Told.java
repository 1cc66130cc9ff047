package lv.ocma.platform.messaging;

import java.util.Map;
import java.util.UUID;

/** Events of the tests as records: headers and payload, ready to be written to a topic. */
public final class Told {

    public static final String NOTE = "lv.ocma.test.note.written";
    private static final String BOARD = "lv.ocma.test.board.published";

    private Told() {}

    public static Map.Entry<Map<String, String>, String> note(String note, int number) {
        return event(NOTE, note, number, "{\"note\":\"%s\",\"number\":%d}".formatted(note, number));
    }

    public static Map.Entry<Map<String, String>, String> board(String board, int version) {
        return event(
                BOARD,
                board,
                version,
                "{\"board\":\"%s\",\"version\":%d,\"unheardOf\":true}".formatted(board, version));
    }

    public static Map.Entry<Map<String, String>, String> event(
            String type, String subject, int sequence, String payload) {
        var headers = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                UUID.randomUUID().toString(),
                "ce_source",
                "urn:ocma:test",
                "ce_type",
                type,
                "ce_subject",
                subject,
                "ce_time",
                "2026-11-24T08:00:00Z",
                "ce_sequence",
                Integer.toString(sequence),
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        return Map.entry(headers, payload);
    }
}
