package lv.ocma.complaints.survey;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an answer was counted; it has no id, and nothing leads back to it. */
@Schema(name = "SurveyAnswerTaken")
record SurveyAnswerTaken(
        @Schema(description = "From when the results of its month are shown.", examples = "2027-01-24")
        LocalDate shownFrom) {}
