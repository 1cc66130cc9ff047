package lv.ocma.appointments.booking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What the office may set about times that it proposes. */
@ConfigMapping(prefix = "ocma.proposals")
interface ProposalRules {

    /** How long the customer has for an answer, and the time is kept from others, if it is not earlier. */
    @WithDefault("P2D")
    Duration answerWithin();

    /** Nothing is proposed that begins earlier. */
    @WithDefault("PT4H")
    Duration notice();

    /** After which another time is looked for again where none was free. */
    @WithDefault("PT1H")
    Duration again();

    /** How often a customer is asked who does not answer. */
    @WithDefault("3")
    int most();

    /** How often the job looks. */
    @WithDefault("30s")
    String every();
}
