package lv.ocma.notifications.template;

import jakarta.inject.Singleton;
import java.util.Locale;
import lv.ocma.notifications.letter.Recipient;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** To whom templates may be tried out: what looks like a letter of the office and is none stays in the house. */
@Singleton
class TrialAddresses {

    private final String domain;

    /** @param domain of the mail of the office's staff */
    TrialAddresses(@ConfigProperty(name = "ocma.templates.test-domain") String domain) {
        this.domain = domain.toLowerCase(Locale.ROOT);
    }

    boolean areOurs(Recipient recipient) {
        var address = recipient.address();
        return address.substring(address.lastIndexOf('@') + 1)
                .toLowerCase(Locale.ROOT)
                .equals(domain);
    }

    String domain() {
        return domain;
    }
}
