package lv.ocma.complaints.serviceerror;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many errors of a kind happened at a place in a month. */
@Schema(name = "ServiceErrorPattern")
record PatternView(
        @Schema(examples = "riga-3") String place,

        @Schema(description = "New values may come.", examples = "WRONG_FEE")
        String kind,

        @Schema(description = "YYYY-MM.", examples = "2026-11")
        String month,

        @Schema(examples = "3") long count) {}
