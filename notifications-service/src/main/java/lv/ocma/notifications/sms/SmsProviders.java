package lv.ocma.notifications.sms;

import io.smallrye.config.ConfigMapping;
import jakarta.inject.Singleton;

/** The providers of text messages, by {@code ocma.smpp} and {@code ocma.smpp-second}: the second takes messages while the first does not work. */
@Singleton
public class SmsProviders {

    private final SmppSettings first;
    private final SmppSettings second;

    SmsProviders(SmppSettings first, @ConfigMapping(prefix = "ocma.smpp-second") SmppSettings second) {
        this.first = first;
        this.second = second;
    }

    public SmppSettings first() {
        return first;
    }

    public SmppSettings second() {
        return second;
    }

    /** Whether text messages can be sent at all. */
    public boolean areThere() {
        return first.host().isPresent() || second.host().isPresent();
    }
}
