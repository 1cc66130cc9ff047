package lv.ocma.notifications.post;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import lv.ocma.platform.concurrency.Tagged;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.Body;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
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
import org.jspecify.annotations.Nullable;

/** Single letters over HTTP, by the number that stands on them. */
@Path("/v1/letters/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Letters on paper",
        description = "Letters that are printed, handed to the post by the batch, and sometimes brought back.")
class LettersResource {

    private final PrintRoom room;
    private final PrintRoomReads reads;
    private final CurrentCaller callers;

    LettersResource(PrintRoom room, PrintRoomReads reads, CurrentCaller callers) {
        this.room = room;
        this.reads = reads;
        this.callers = callers;
    }

    @GET
    @Access(value = Who.STAFF, scope = Scopes.MESSAGES_READ, roles = StaffRole.PRINT_ROOM)
    @Operation(
            operationId = "getLetter",
            summary = "A letter by its number",
            description = "Which message it is, and what the post has done with it.")
    @APIResponse(
            responseCode = "200",
            description = "The letter.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostedLetterView.class),
                            examples = @ExampleObject(name = "example", value = PostExamples.POSTED)))
    public RestResponse<PostedLetterView> getLetter(
            @Parameter(description = "As it stands on the letter.", example = "V-2026-000124") @PathParam("number")
                    String number) {
        return answer(reads.letter(number));
    }

    @POST
    @Path("/return")
    @Idempotent(required = false)
    @Access(value = Who.STAFF, scope = Scopes.MESSAGES_WRITE, roles = StaffRole.PRINT_ROOM)
    @Operation(
            operationId = "returnLetter",
            summary = "Say that the post has brought a letter back",
            description = "Its message has failed, and the person is told over the next channel, if there is one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = LetterReturn.class),
                            examples = @ExampleObject(name = "example", value = PostExamples.RETURN)))
    @APIResponse(
            responseCode = "200",
            description = "Taken down.",
            headers = @Header(name = HttpHeaders.ETAG, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PostedLetterView.class),
                            examples = @ExampleObject(name = "example", value = PostExamples.RETURNED)))
    @Problems("letter-not-posted")
    public RestResponse<PostedLetterView> returnLetter(
            @Parameter(description = "As it stands on the letter.", example = "V-2026-000124") @PathParam("number")
                    String number,
            @Nullable LetterReturn returned) {
        return answer(room.takeBack(number, Body.required(returned).required(), callers.get()));
    }

    private static RestResponse<PostedLetterView> answer(PostedLetter letter) {
        return Tagged.ok(PostedLetterView.of(letter), letter.version());
    }
}
