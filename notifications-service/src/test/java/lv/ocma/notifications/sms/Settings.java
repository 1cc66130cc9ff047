package lv.ocma.notifications.sms;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Settings as the service reads them, of a provider of the tests. */
final class Settings {

    private static final int HIGHEST = 500;

    private Settings() {}

    /** @param more names without their prefix, and values, in turn */
    static SmppSettings of(int port, String... more) {
        var settings = new HashMap<>(Map.of(
                "ocma.smpp.host",
                "127.0.0.1",
                "ocma.smpp.port",
                Integer.toString(port),
                "ocma.smpp.system-id",
                SmsCentre.ACCOUNT,
                "ocma.smpp.password",
                SmsCentre.PASSWORD,
                "ocma.smpp.from",
                "PMLP"));
        for (int at = 0; at < more.length; at += 2) {
            settings.put("ocma.smpp." + more[at], more[at + 1]);
        }
        return read(settings);
    }

    static SmppSettings read(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(SmppSettings.class)
                .withConverter(Duration.class, HIGHEST, new DurationConverter())
                .withSources(new PropertiesConfigSource(settings, "test", HIGHEST))
                .build()
                .getConfigMapping(SmppSettings.class);
    }
}
