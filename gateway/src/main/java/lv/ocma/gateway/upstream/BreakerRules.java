package lv.ocma.gateway.upstream;

import java.time.Duration;
import lv.ocma.gateway.config.GatewayConfig;

/**
 * When an address is left out, and for how long.
 *
 * @param inARow attempts without a connection, one after the other, that open the breaker
 * @param least requests within the window without which no share is taken
 * @param share of failures within the window that opens the breaker, above 0 and up to 1
 * @param pause of the first time; doubles with each time that follows soon
 */
record BreakerRules(int inARow, int least, double share, Duration window, Duration pause, Duration longestPause) {

    BreakerRules {
        if (inARow < 1 || least < 1 || !(share > 0 && share <= 1) || !isPositive(window) || !isPositive(pause)) {
            throw new IllegalArgumentException("Rules of the breaker must be positive, and the share at most 1");
        }
        if (longestPause.compareTo(pause) < 0) {
            throw new IllegalArgumentException("The longest pause of the breaker is shorter than its first");
        }
    }

    static BreakerRules of(GatewayConfig.Breaker config) {
        return new BreakerRules(
                config.inARow(),
                config.least(),
                config.share(),
                config.window(),
                config.pause(),
                config.longestPause());
    }

    private static boolean isPositive(Duration duration) {
        return duration.isPositive();
    }
}
