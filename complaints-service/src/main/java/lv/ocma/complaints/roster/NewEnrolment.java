package lv.ocma.complaints.roster;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import lv.ocma.complaints.casefile.Kind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which kinds of cases an employee examines. */
@Schema(name = "NewExaminer", requiredProperties = "kinds")
record NewEnrolment(
        @Schema(description = "Empty where they examine none any more.", examples = "[\"COMPLAINT\",\"DISPUTE\"]")
        @NotNull
        @Size(max = 20)
        List<@NotNull Kind> kinds) {

    NewEnrolment {
        // As null is refused by the platform's validation, which comes later.
        kinds = kinds == null ? kinds : List.copyOf(kinds);
    }
}
