package lv.ocma.complaints.survey;

import lv.ocma.platform.audit.Personal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody has remarked, without what they answered beside it. */
@Schema(name = "SurveyRemark")
record SurveyRemarkView(
        @Schema(examples = "riga-3") String place,

        @Schema(description = "Of the visit.", examples = "2026-10")
        String month,

        @Schema(examples = "Paldies, viss bija saprotami!") String remark)
        implements Personal {

    /** Never the remark. */
    @Override
    public String toString() {
        return "SurveyRemarkView[at " + place + "]";
    }
}
