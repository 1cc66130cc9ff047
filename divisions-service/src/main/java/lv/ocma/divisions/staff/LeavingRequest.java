package lv.ocma.divisions.staff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When somebody leaves: at the end of a last day, or now. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "StaffLeaving")
record LeavingRequest(
        @Schema(
                description =
                        "Last day of work, included; may have passed, by at most 31 days. Absent when atOnce is true.",
                nullable = true,
                examples = "2026-12-31")
        @Nullable
        LocalDate lastDay,

        @Schema(description = "Today, without waiting for the end of the day.", nullable = true) @Nullable
        Boolean atOnce) {

    boolean now() {
        return Boolean.TRUE.equals(atOnce);
    }
}
