package lv.ocma.complaints.survey;

import jakarta.validation.constraints.Size;
import lv.ocma.platform.text.Seen;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody wants to be asked no more. */
@Schema(name = "NewSurveyRefusal", requiredProperties = "token")
record NewSurveyRefusal(
        @Schema(
                description = "Of any invitation that is not over, answered or not.",
                examples = "AOqvbVJQzKQnRmRyZGTQk3uQ6cl0qo2hJkfbbS1nR0c")
        @Seen
        @Size(max = NewSurveyAnswer.LONGEST_TOKEN)
        String token) {

    /** Never the token. */
    @Override
    public String toString() {
        return "NewSurveyRefusal[…]";
    }
}
