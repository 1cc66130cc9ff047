package lv.ocma.complaints.survey;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody is asked no more. */
@Schema(name = "SurveyRefusalTaken")
record SurveyRefusalTaken(
        @Schema(description = "Always true.", examples = "true")
        boolean refused) {}
