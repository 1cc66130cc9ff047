package lv.ocma.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.EnumSet;
import java.util.Set;
import lv.ocma.notifications.letter.MessageKind;
import lv.ocma.platform.retention.Erasing;
import lv.ocma.platform.time.Zones;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long after a message has ended it is kept whom it went to and what it said (P5), by configuration; why so long stands in ADR 0171. */
@ApplicationScoped
class MessageRetention {

    /** Of no use once their moment is over, or not to be known for longer who has asked the public question (ADR 0215); whatever is not named here is kept for longer. */
    private static final Set<MessageKind> PASSING = EnumSet.of(
            MessageKind.CONTACT_CODE,
            MessageKind.VISIT_REMINDER,
            MessageKind.VISIT_PLACE_LATE,
            MessageKind.VISIT_PLACE_ON_TIME,
            MessageKind.QUESTION_ANSWERED,
            MessageKind.TEST);

    private final Clock clock;
    private final Period passing;
    private final Period others;

    MessageRetention(
            Clock clock,
            @ConfigProperty(name = "ocma.message-retention.passing") Period passing,
            @ConfigProperty(name = "ocma.message-retention.others") Period others) {
        this.clock = clock;
        this.passing = Erasing.kept(passing);
        this.others = Erasing.kept(others);
    }

    /** Those of the kind that ended before are over their time. */
    Instant keptSince(MessageKind kind) {
        return Zones.today(clock)
                .minus(PASSING.contains(kind) ? passing : others)
                .atStartOfDay(Zones.RIGA)
                .toInstant();
    }

    Instant now() {
        return clock.instant();
    }
}
