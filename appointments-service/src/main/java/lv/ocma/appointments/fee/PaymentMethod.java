package lv.ocma.appointments.fee;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two ways of paying at a unit (R5). */
enum PaymentMethod {
    CARD,
    WIRE;

    static Optional<PaymentMethod> of(@Nullable String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
