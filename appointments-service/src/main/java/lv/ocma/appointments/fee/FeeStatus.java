package lv.ocma.appointments.fee;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;

/**
 * How far a fee is paid. A payment that was recorded by mistake is reversed, so a paid one may be due again; one of nothing is paid
 * from the start, and may be withdrawn. What was waived or withdrawn stays so.
 */
enum FeeStatus {
    DUE,
    PARTLY_PAID,
    PAID,
    WAIVED,
    WITHDRAWN,
    /** The visit ended without any of it: what is not paid is owed no more, unless that end is taken back. A transfer may still arrive. */
    LAPSED;

    Set<FeeStatus> next() {
        return switch (this) {
            case DUE -> EnumSet.of(PARTLY_PAID, PAID, WAIVED, WITHDRAWN, LAPSED);
            case PARTLY_PAID -> EnumSet.of(DUE, PARTLY_PAID, PAID, WAIVED, LAPSED);
            case PAID -> EnumSet.of(DUE, PARTLY_PAID, PAID, WITHDRAWN, LAPSED);
            case LAPSED -> EnumSet.of(DUE, PARTLY_PAID, PAID, LAPSED);
            case WAIVED, WITHDRAWN -> EnumSet.noneOf(FeeStatus.class);
        };
    }

    boolean mayBecome(FeeStatus other) {
        return next().contains(other);
    }

    static FeeStatus of(BigDecimal total, BigDecimal paid) {
        if (paid.compareTo(total) >= 0) {
            return PAID;
        }
        return paid.signum() > 0 ? PARTLY_PAID : DUE;
    }
}
