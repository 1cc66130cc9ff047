package lv.ocma.notifications.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import lv.ocma.platform.mailbox.MailboxSettings;

/** The mailbox to which mails come back: that of the envelope's sender, and no other mail than that. */
@ConfigMapping(prefix = "ocma.bounces")
interface BounceSettings extends MailboxSettings {

    /** How long one may wait for its message to be marked as accepted. */
    @WithDefault("5d")
    Duration kept();
}
