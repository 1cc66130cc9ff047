package lv.ocma.complaints.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import lv.ocma.platform.problem.NotFound;

/** What is asked, from resources: texts are changed without a line of code. */
@Singleton
class Questionnaires {

    private static final String VISIT = "visit";

    private final Shown visit;

    /** @param content as text */
    record Shown(SurveyView survey, String content) {}

    Questionnaires(ObjectMapper json) {
        var resource = "/survey/" + VISIT + ".json";
        try (var text = Objects.requireNonNull(Questionnaires.class.getResourceAsStream(resource), resource)) {
            var survey = json.readValue(text, SurveyView.class);
            visit = new Shown(survey, json.writeValueAsString(survey));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shown require(String id) {
        if (!id.equals(VISIT)) {
            throw new NotFound("not-found");
        }
        return visit;
    }
}
