package lv.ocma.appointments.waiting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** What the office may set about the waiting list. */
@ConfigMapping(prefix = "ocma.waiting-list")
interface WaitingRules {

    /** How long the customer has for an answer; hours of the night do not count. */
    @WithDefault("PT2H")
    Duration answerWithin();

    /** How long before its start an offered time is answered at the latest, so that it is of use to the next in line too. */
    @WithDefault("PT2H")
    Duration notice();

    /** What would leave less time for an answer by day is not offered, but free for everybody. */
    @WithDefault("PT30M")
    Duration leastTime();

    /** Local time from which nobody is expected to answer. */
    @WithDefault("21:00")
    LocalTime nightFrom();

    @WithDefault("08:00")
    LocalTime nightUntil();

    /** For how long a time whose offer was not answered is still kept from search, so that the next in line gets it. */
    @WithDefault("PT5M")
    Duration grace();

    /** After so many offers in a row without an answer a wish rests until its customer wants it to go on. */
    @WithDefault("2")
    int lapses();

    /** Live wishes of one person, or of one contact with one client. */
    @WithDefault("3")
    int perCustomer();

    /** How long a wish is kept after its end. */
    @WithDefault("P30D")
    Duration kept();

    /** How often the job looks. */
    @WithDefault("10s")
    String every();
}
