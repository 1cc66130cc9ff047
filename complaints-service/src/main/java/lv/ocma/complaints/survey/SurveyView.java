package lv.ocma.complaints.survey;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The questions of a survey, the same for everybody. */
@Schema(name = "Survey")
record SurveyView(
        @Schema(description = "Whichever the link names.", examples = "visit")
        String id,

        @Schema(description = "Shown before the questions.") Texts introduction,

        @Schema(description = "In the order in which they are asked.")
        List<Question> questions) {

    /** In the three languages of the office. */
    @Schema(name = "SurveyTexts")
    record Texts(String lv, String en, String ru) {}

    /** One question. */
    @Schema(name = "SurveyQuestion")
    record Question(
            @Schema(description = "The member of the answer.", examples = "overall")
            String id,

            @Schema(description = "RATING, from 1 to 5, or TEXT; new values may come.", examples = "RATING")
            String kind,

            @Schema(description = "Whether there is no answer without it.")
            boolean required,

            Texts text,

            @Schema(description = "What 1 means; null of a text.", nullable = true) @Nullable
            Texts lowest,

            @Schema(description = "What 5 means; null of a text.", nullable = true) @Nullable
            Texts highest) {}
}
