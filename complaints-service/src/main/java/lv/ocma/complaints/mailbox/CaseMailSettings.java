package lv.ocma.complaints.mailbox;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import lv.ocma.platform.mailbox.MailboxSettings;

/** The mailbox to which people write, and what becomes of their letters. */
@ConfigMapping(prefix = "ocma.mailbox")
interface CaseMailSettings extends MailboxSettings {

    /** Id of the place whose cases they are; until it is known, letters wait. */
    @WithDefault("hq")
    String place();

    /** In which their senders are told, as nobody has asked them. */
    @WithDefault("lv")
    String language();

    /** Addresses of the office: what comes from one of them goes round in circles. */
    Optional<List<String>> own();

    /** Larger ones are not fetched. Files of 25 MiB are a third larger in a mail. */
    @WithDefault("40M")
    MemorySize largest();

    /** How many of one sender become cases in {@link #floodTime}; machines that say nothing of themselves send more. */
    @WithDefault("20")
    int most();

    @WithDefault("1h")
    Duration floodTime();
}
