package lv.ocma.notifications.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How clients are called; the defaults are meant to stay. */
@ConfigMapping(prefix = "ocma.webhooks")
public interface WebhookSettings {

    /** For the local stack alone: plain HTTP, and addresses of the machine itself. */
    @WithDefault("false")
    boolean localEndpoints();

    @WithDefault("20")
    int mostPerClient();

    /** Pauses before the second attempt and each further one, as Standard Webhooks advises, until the endpoint is switched off. Each is up to a fifth longer. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h,20h,24h,24h,24h")
    List<Duration> retries();

    /** After which a client whose endpoint only fails is warned. */
    @WithDefault("4d")
    Duration warnedAfter();

    /** Between the warning and the end. */
    @WithDefault("1d")
    Duration graceAfterWarning();

    /** For how long the key before signs beside a new one. */
    @WithDefault("24h")
    Duration rotationOverlap();

    /** Longer than any attempt lasts: after it the process that makes it counts as dead. */
    @WithDefault("60s")
    Duration lease();

    /** For an answer, from the moment that the address is known. */
    @WithDefault("15s")
    Duration answerTimeout();

    /** Attempts under way at once: in this process, of one client, to one host, and for one webhook; for one that has failed last only one. */
    @WithDefault("256")
    int atOnce();

    @WithDefault("32")
    int atOncePerClient();

    @WithDefault("8")
    int atOncePerHost();

    @WithDefault("4")
    int atOncePerWebhook();

    /** So often a call may lose its process, then it is given up. */
    @WithDefault("20")
    int mostLost();

    /** How long a call of another instance, or one whose time has come, may wait to be seen. */
    @WithDefault("500ms")
    Duration poll();

    /** Calls and their logs are known for so long. */
    @WithDefault("30d")
    Duration kept();

    /** Events that a replay adds at once, and calls that may wait meanwhile. */
    @WithDefault("200")
    int replayPiece();

    @WithDefault("1000")
    int replayAhead();
}
