package lv.ocma.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import lv.ocma.platform.messaging.Told;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Healthy notes, of which some of key, headers and payload are replaced by what nobody should write. The seed makes the same ones again. */
final class BrokenRecords {

    private static final List<String> PAYLOADS =
            List.of("", "{}", "[]", "null", "{\"note\":\"\\u0000\",\"number\":1}", "{");
    private static final int LONG = 9_000;

    private final String topic;
    private final String keys;
    private final long seed = Long.getLong("ocma.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private int made;

    /** @param keys what every key begins with */
    BrokenRecords(String topic, String keys) {
        this.topic = topic;
        this.keys = keys;
        System.out.println(this);
    }

    @Override
    public String toString() {
        return "broken records by -Docma.test.seed=" + seed;
    }

    ProducerRecord<byte[], byte[]> next() {
        var told = Told.note(keys, 1);
        Map<String, byte[]> headers = new TreeMap<>();
        told.getKey().forEach((name, value) -> headers.put(name, value.getBytes(UTF_8)));
        for (int times = random.nextInt(3); times > 0; times--) {
            mutate(headers);
        }
        var payload = random.nextInt(4) == 0
                ? bytes()
                : PAYLOADS.get(random.nextInt(PAYLOADS.size())).getBytes(UTF_8);
        var record = new ProducerRecord<>(topic, key(), payload);
        headers.forEach((name, value) -> record.headers().add(name, value));
        return record;
    }

    /** All but the type, without which nobody would take it for an event. */
    private void mutate(Map<String, byte[]> headers) {
        var names = headers.keySet().stream()
                .filter(name -> !name.equals("ce_type"))
                .toList();
        switch (random.nextInt(4)) {
            case 0 -> headers.remove(names.get(random.nextInt(names.size())));
            case 1 -> headers.put(names.get(random.nextInt(names.size())), bytes());
            case 2 -> headers.put("n" + "\0".repeat(random.nextInt(60_000)), bytes());
            default -> headers.put("x" + new String(bytes(), UTF_8), bytes());
        }
    }

    /** Each its own, or most would only wait behind others. */
    private byte[] key() {
        var begins = (keys + "-" + made++ + "-").getBytes(UTF_8);
        var ends = bytes();
        var key = Arrays.copyOf(begins, begins.length + ends.length);
        System.arraycopy(ends, 0, key, begins.length, ends.length);
        return key;
    }

    /** A NUL, invalid UTF-8, a backslash, much of anything, or nothing at all. */
    private byte[] bytes() {
        var bytes = new byte[random.nextInt(5) == 0 ? LONG : random.nextInt(20)];
        random.nextBytes(bytes);
        return switch (random.nextInt(4)) {
            case 0 -> bytes;
            case 1 -> "\0".getBytes(UTF_8);
            case 2 -> "\\u0000\\".getBytes(UTF_8);
            default -> new byte[] {(byte) 0xed, (byte) 0xa0, (byte) 0x80, 0, (byte) 0xff};
        };
    }
}
