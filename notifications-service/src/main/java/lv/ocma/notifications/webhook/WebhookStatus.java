package lv.ocma.notifications.webhook;

import java.util.EnumSet;
import java.util.Set;

/** The life of a webhook: called, then perhaps warned of, then switched off and on again, until its client deletes it. */
enum WebhookStatus {
    ACTIVE,
    /** It has failed for days, is still called, and is switched off unless it answers. */
    FAILING,
    DISABLED,
    DELETED;

    Set<WebhookStatus> next() {
        return switch (this) {
            case ACTIVE -> EnumSet.of(FAILING, DISABLED, DELETED);
            case FAILING -> EnumSet.of(ACTIVE, DISABLED, DELETED);
            case DISABLED -> EnumSet.of(ACTIVE, DELETED);
            case DELETED -> EnumSet.noneOf(WebhookStatus.class);
        };
    }

    boolean isCalled() {
        return this == ACTIVE || this == FAILING;
    }
}
