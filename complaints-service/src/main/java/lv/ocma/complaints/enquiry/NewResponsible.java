package lv.ocma.complaints.enquiry;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to answer from now on. */
@Schema(name = "EnquiryHandOver", requiredProperties = "employee")
record NewResponsible(
        @Schema(description = "A colleague of the enquiry's place, by id in the staff directory.") @NotNull
        UUID employee) {}
