package lv.ocma.appointments.fee;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The price list of a service on a day. */
@Schema(name = "FeeOptions")
record FeeOptions(
        @Schema(examples = "passport") String service,
        @Schema(examples = "2026-06-15") LocalDate date,

        @Schema(description = "Empty where no source names a fee, which does not mean that there is none.")
        List<FeeOption> items,

        @Nullable String next) {}
