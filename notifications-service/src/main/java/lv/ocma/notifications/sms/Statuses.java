package lv.ocma.notifications.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import lv.ocma.notifications.sms.Sent.Away;
import lv.ocma.notifications.sms.Sent.Later;
import lv.ocma.notifications.sms.Sent.Refused;

/** What an answer of the provider means, by its number: a table, and the provider's own additions to it. */
final class Statuses {

    /** For one message, or for all. */
    public enum Meaning {
        REFUSED,
        LATER,
        AWAY
    }

    private static final String TABLE = "/sms/command-status.properties";

    private final Map<Integer, Meaning> meanings = new HashMap<>();

    /** @param own of the provider, by number as {@code 0x400} or {@code 1024}; they go before the table */
    Statuses(Map<String, Meaning> own) {
        var table = table();
        table.stringPropertyNames()
                .forEach(number -> meanings.put(Integer.decode(number), Meaning.valueOf(table.getProperty(number))));
        own.forEach((number, meaning) -> meanings.put(Integer.decode(number), meaning));
    }

    private static Properties table() {
        try (var stream = Statuses.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + TABLE);
            }
            var table = new Properties();
            table.load(stream);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(TABLE, e);
        }
    }

    /** @param ids of the segments that were taken before */
    Sent sent(int status, List<String> ids) {
        var reason = "smpp-" + number(status);
        return switch (meanings.getOrDefault(status, Meaning.LATER)) {
            case REFUSED -> new Refused(reason, ids);
            case LATER -> new Later(reason, ids);
            case AWAY -> new Away(reason, ids);
        };
    }

    /** As the specification writes it, e.g. {@code 0x0b}. */
    static String number(int status) {
        return "0x%02x".formatted(status);
    }
}
