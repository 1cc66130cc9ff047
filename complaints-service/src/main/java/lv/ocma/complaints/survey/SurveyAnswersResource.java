package lv.ocma.complaints.survey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What surveys are answered, over HTTP, by whoever holds the token of an invitation. */
@Path("/v1/survey-answers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Surveys")
class SurveyAnswersResource {

    private final AnswerDesk desk;

    SurveyAnswersResource(AnswerDesk desk) {
        this.desk = desk;
    }

    @POST
    @Idempotent
    @Access(Who.ANYONE)
    @Operation(
            operationId = "answerSurvey",
            summary = "Answer a survey",
            description =
                    "Once for each invitation, with its token and nothing else: no sign-in is looked at, and what is answered is kept apart from who was asked. A repetition under the same key is answered as the first one was, whatever it rates.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewSurveyAnswer.class),
                            examples = @ExampleObject(name = "request", value = SurveyExamples.NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Counted.",
            content =
                    @Content(
                            schema = @Schema(implementation = SurveyAnswerTaken.class),
                            examples = @ExampleObject(name = "answer", value = SurveyExamples.TAKEN)))
    @Problems({"not-found", "survey-answered", "survey-over"})
    public RestResponse<SurveyAnswerTaken> answerSurvey(@NotNull @Valid NewSurveyAnswer given) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.answer(given));
    }
}
