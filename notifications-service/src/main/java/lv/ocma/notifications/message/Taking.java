package lv.ocma.notifications.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import lv.ocma.notifications.notice.Basis;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import lv.ocma.platform.text.SeenText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a message was taken by whom it was for, as staff record it. */
@Schema(
        name = "NewMessageReceipt",
        requiredProperties = {"kind", "at"})
record Taking(
        @Schema(examples = "HANDED_OVER") @Nullable How kind,

        @Schema(
                description = "Not before the message was sent, and not in the future.",
                examples = "2026-06-02T10:15:00+03:00")
        @Nullable
        OffsetDateTime at,

        @Schema(
                description = "How it is known; kept encrypted, and erased with the message.",
                nullable = true,
                maxLength = Taking.LONGEST,
                examples = "Signed for at the counter.")
        @Nullable
        String note) {

    private static final int LONGEST = 500;

    /** How it was taken. */
    @Schema(name = "MessageReceiptKind")
    enum How {
        READ,
        COLLECTED,
        HANDED_OVER;

        Basis basis() {
            return switch (this) {
                case READ -> Basis.READ;
                case COLLECTED -> Basis.COLLECTED;
                case HANDED_OVER -> Basis.HANDED_OVER;
            };
        }
    }

    /** @param at when it was taken */
    record Checked(Basis basis, Instant at, @Nullable String note) {}

    /** All that is wrong with it at once, but for what only the message tells. */
    Checked check(Instant now) {
        var violations = new ArrayList<Violation>();
        if (kind == null) {
            violations.add(Violation.body("/kind", "required"));
        }
        if (at == null) {
            violations.add(Violation.body("/at", "required"));
        } else if (at.toInstant().isAfter(now)) {
            violations.add(Violation.body("/at", "message-taken"));
        }
        if (note != null && SeenText.length(note) > LONGEST) {
            violations.add(Violation.body("/note", "size", Map.of("min", 0, "max", LONGEST)));
        }
        if (kind == null || at == null || !violations.isEmpty()) {
            throw new Invalid(violations);
        }
        return new Checked(kind.basis(), at.toInstant(), SeenText.isBlank(note) ? null : note);
    }

    @Override
    public String toString() {
        return "Taking[" + kind + "]";
    }
}
