package lv.ocma.notifications.bounce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A mail of the folder {@code bounces}, in the shape that servers give it, made to tell of one message. */
record Sample(String name) {

    byte[] about(String messageId, String address, String envelope) {
        return filled(messageId, address, envelope).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String filled(String messageId, String address, String envelope) {
        try (var file = Objects.requireNonNull(Sample.class.getResourceAsStream("/bounces/" + name + ".eml"), name)) {
            return new String(file.readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replace("{message-id}", messageId)
                    .replace("{address}", address)
                    .replace("{envelope}", envelope)
                    .replace("\r\n", "\n")
                    .replace("\n", "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
