package lv.ocma.complaints.figure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Open cases of a kind at a place. */
@Schema(name = "OpenCases")
record OpenCasesView(
        @Schema(examples = "riga-3") String place,

        @Schema(description = "New values may come.", examples = "COMPLAINT")
        String kind,

        @Schema(minimum = "0", examples = "12") long open,

        @Schema(description = "Of these, those that wait for their sender.", minimum = "0", examples = "1")
        long held,

        @Schema(description = "Of these, those whose last day has passed.", minimum = "0", examples = "2")
        long overdue,

        @Schema(
                description =
                        "Cases, decided for the most part, with something that was to be put right and is overdue.",
                minimum = "0",
                examples = "1")
        long remediesOverdue) {}
