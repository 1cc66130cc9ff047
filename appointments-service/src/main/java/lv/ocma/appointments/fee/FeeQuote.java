package lv.ocma.appointments.fee;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a visit would cost on a day, told before anything is booked; nothing of it is kept. */
@Schema(name = "FeeQuote")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeeQuote(
        @Schema(description = "The day whose price list counts.", examples = "2026-06-15")
        LocalDate date,

        @Schema(description = "Absent where no fee is known.", examples = "EUR") @Nullable
        String currency,

        @Schema(description = "Sum of the lines; each is rounded half up to the cent by itself.", examples = "100.00")
        String total,

        List<Line> lines,

        @Schema(
                description =
                        "Services for which no source names a fee on that day, which does not mean that there is none.")
        List<String> withoutKnownFee,

        WireTransfers wireInstructions) {

    @Schema(name = "FeeQuoteLine")
    record Line(
            @Schema(examples = "passport") String service,
            @Schema(examples = "2") int quantity,
            @Schema(examples = "100.00") String amount,
            FeeOption option) {}
}
