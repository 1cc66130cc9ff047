package lv.ocma.notifications.wording;

import java.math.BigDecimal;

/** @param currency code of ISO 4217 */
public record Money(BigDecimal amount, String currency) {}
