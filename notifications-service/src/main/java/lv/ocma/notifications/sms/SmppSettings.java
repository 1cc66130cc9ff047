package lv.ocma.notifications.sms;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The provider of text messages. Without a host there is no such channel. */
@ConfigMapping(prefix = "ocma.smpp")
public interface SmppSettings {

    Optional<String> host();

    @WithDefault("2775")
    int port();

    /** TLS from the first byte; the provider's certificate must be valid for the host's name. */
    @WithDefault("false")
    boolean tls();

    /** The account; at most 15 characters, and 8 of the password, by the protocol. */
    Optional<String> systemId();

    Optional<String> password();

    Optional<String> systemType();

    /** Whom the person sees as the sender: up to 11 letters, a number with +, or a short number, as agreed with the provider. */
    Optional<String> from();

    Optional<String> serviceType();

    @WithDefault("5s")
    Duration connectTimeout();

    /** For each answer of the provider. */
    @WithDefault("10s")
    Duration answerTimeout();

    /** So long without a word from the provider, it is asked whether it is still there. */
    @WithDefault("30s")
    Duration enquireAfter();

    /** Segments handed over and not answered yet, in each instance; agreed with the provider. */
    @WithDefault("10")
    int window();

    /** Messages that the provider takes a second, from all instances together; 0 is no bound. Long ones are several segments. */
    @WithDefault("0")
    int perSecond();

    /** Receipts that are taken in at once; the provider is asked to send further ones again. */
    @WithDefault("16")
    int receipts();

    /** The provider tries no longer, even where the message would be useful for longer. */
    @WithDefault("2d")
    Duration longestValidity();

    /** How ids are written in the provider's answers: TEXT, DECIMAL or HEX. */
    @WithDefault("TEXT")
    MessageIds.Form answerIds();

    /** And in the text of its receipts. */
    @WithDefault("TEXT")
    MessageIds.Form receiptIds();

    /** What a provider's own answers mean, by number: {@code "0x400": REFUSED}, LATER or AWAY. */
    Map<String, Statuses.Meaning> statuses();
}
