package lv.ocma.complaints.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import lv.ocma.platform.problem.NotFound;

/** What is asked, from resources: texts are changed without a line of code. */
@Singleton
class Questionnaires {

    private final Map<String, Shown> surveys = new HashMap<>();

    /** @param content as text */
    record Shown(SurveyView survey, String content) {}

    Questionnaires(ObjectMapper json) {
        for (var about : Occasion.About.values()) {
            surveys.put(about.survey(), read(json, about.survey()));
        }
    }

    private static Shown read(ObjectMapper json, String id) {
        var resource = "/survey/" + id + ".json";
        try (var text = Objects.requireNonNull(Questionnaires.class.getResourceAsStream(resource), resource)) {
            var survey = json.readValue(text, SurveyView.class);
            return new Shown(survey, json.writeValueAsString(survey));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Shown require(String id) {
        var found = surveys.get(id);
        if (found == null) {
            throw new NotFound("not-found");
        }
        return found;
    }
}
