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
                        "What each person pays for each service by options without a unit; what is paid for each of something stands in the lines alone. Who has no option yet pays nothing in the total: choose one.")
        List<Person> persons,

        @Schema(
                description =
                        "Services for which no source names a fee on that day, which does not mean that there is none.")
        List<String> withoutKnownFee,

        WireTransfers wireInstructions) {

    /** @param options ids; empty while none is chosen for the person */
    @Schema(name = "FeeQuotePerson")
    record Person(
            @Schema(examples = "passport") String service,

            @Schema(description = "Persons count from 1.", examples = "1")
            int person,

            @Schema(examples = "50.00") String amount,

            @Schema(description = "Empty while no option is chosen for the person.", examples = "[\"Hq3n0Zx1TfQe\"]")
            List<String> options) {}

    @Schema(name = "FeeQuoteLine")
    record Line(
            @Schema(examples = "passport") String service,
            @Schema(examples = "2") int quantity,
            @Schema(examples = "100.00") String amount,
            FeeOption option) {}
}
