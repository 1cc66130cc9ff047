package lv.ocma.divisions.servicechange;

import java.time.LocalDate;
import lv.ocma.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a service ends. */
@Schema(
        name = "ServiceEnd",
        requiredProperties = {"lastDay", "source"})
record ServiceEnd(
        @Schema(description = "Last local date on which it is one, today at the earliest.", examples = "2027-06-30")
        @Nullable
        LocalDate lastDay,

        @Schema(
                description =
                        "Where it is read, such as an order; it is told among the sources of the version that ends.",
                maxLength = Checks.LONGEST_TEXT,
                examples = "invented")
        @Nullable
        String source) {

    /** {@link Invalid} where something of it is missing. */
    void check() {
        var checks = new Checks();
        checks.present("/lastDay", lastDay);
        checks.required("/source", source);
        checks.requireNone();
    }
}
