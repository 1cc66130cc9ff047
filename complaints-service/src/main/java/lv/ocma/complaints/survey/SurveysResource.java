package lv.ocma.complaints.survey;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.platform.concurrency.Etag;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Surveys over HTTP: what is asked, and who wants to be asked no more. */
@Path("/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Surveys", description = "How it was: asked once, answered without a way back to who answered.")
class SurveysResource {

    private final Questionnaires questionnaires;
    private final AnswerDesk desk;
    private final CurrentCaller callers;

    SurveysResource(Questionnaires questionnaires, AnswerDesk desk, CurrentCaller callers) {
        this.questionnaires = questionnaires;
        this.desk = desk;
        this.callers = callers;
    }

    @GET
    @Path("/{survey}")
    @Access(Who.ANYONE)
    @Operation(
            operationId = "getSurvey",
            summary = "What a survey asks",
            description =
                    "In all languages. It is the same for everybody and needs no token, so that the token of an invitation stands in no address.")
    @APIResponse(
            responseCode = "200",
            description = "The questions.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = SurveyView.class),
                            examples = @ExampleObject(name = "answer", value = SurveyExamples.SURVEY)))
    public RestResponse<SurveyView> getSurvey(
            @Parameter(description = "As the link of the invitation names it.", example = "visit") @PathParam("survey")
                    String survey) {
        var shown = questionnaires.require(survey);
        return RestResponse.ResponseBuilder.ok(shown.survey())
                .header(HttpHeaders.ETAG, Etag.of(shown.content()))
                .build();
    }

    @POST
    @Path("/refusals")
    @Idempotent
    @Access(Who.ANYONE)
    @Operation(
            operationId = "refuseSurveys",
            summary = "Be asked no more",
            description =
                    "By whoever holds the token of an invitation: neither the person nor the address gets another.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = NewSurveyRefusal.class),
                            examples = @ExampleObject(name = "request", value = SurveyExamples.REFUSAL)))
    @APIResponse(
            responseCode = "201",
            description = "Noted.",
            content =
                    @Content(
                            schema = @Schema(implementation = SurveyRefusalTaken.class),
                            examples = @ExampleObject(name = "answer", value = SurveyExamples.REFUSED)))
    @Problems("not-found")
    public RestResponse<SurveyRefusalTaken> refuseSurveys(@NotNull @Valid NewSurveyRefusal wanted) {
        return RestResponse.status(RestResponse.Status.CREATED, desk.refuse(wanted.token(), callers.get()));
    }
}
