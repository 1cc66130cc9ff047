package lv.ocma.notifications.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import lv.ocma.notifications.letter.Language;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.notifications.letter.SeedWords;
import lv.ocma.notifications.wording.Content;
import lv.ocma.notifications.wording.TemplateChannel;
import lv.ocma.platform.digest.Sha256;

/**
 * The templates that a release brings along.
 *
 * @param generated day on which any of them was last changed
 */
record SeedRelease(LocalDate generated, Map<TemplateKey, Content> contents) {

    private static final String FILE = "/letters/seed.properties";

    static SeedRelease ofThis() {
        var contents = new LinkedHashMap<TemplateKey, Content>();
        for (var kind : MessageKind.ofEvents()) {
            for (var language : Language.values()) {
                contents.put(
                        new TemplateKey(kind.name(), TemplateChannel.EMAIL, language), SeedWords.email(kind, language));
                contents.put(
                        new TemplateKey(kind.name(), TemplateChannel.SMS, language), SeedWords.sms(kind, language));
            }
        }
        return new SeedRelease(LocalDate.parse(day()), contents);
    }

    String sha256() {
        var digest = Sha256.begun();
        contents.forEach((key, content) -> digest.update((key + " " + content).getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String day() {
        try (var stream = SeedRelease.class.getResourceAsStream(FILE)) {
            var properties = new Properties();
            properties.load(stream);
            return properties.getProperty("generated");
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
