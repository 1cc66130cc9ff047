package lv.ocma.complaints.call;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.problem.Problems;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.CurrentCaller;
import lv.ocma.platform.security.Scopes;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What is said on the phone, over HTTP, for whoever answers. */
@Path("/v1/call-scripts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Calls")
class CallScriptsResource {

    private final CallScripts scripts;
    private final CurrentCaller callers;

    CallScriptsResource(CallScripts scripts, CurrentCaller callers) {
        this.scripts = scripts;
        this.callers = callers;
    }

    @GET
    @Access(
            value = Who.STAFF,
            scope = Scopes.CASES_READ,
            roles = {
                StaffRole.CLERK,
                StaffRole.CASE_HANDLER,
                StaffRole.SUPERVISOR,
                StaffRole.DIVISION_MANAGER,
                StaffRole.CONTACT_CENTRE
            })
    @Operation(
            operationId = "listCallScripts",
            summary = "What is said on the phone",
            description =
                    "Greeting, unit, name and surname of the employee who asks for it, a polite goodbye, and what ends a call early for each reason; in each language.")
    @APIResponse(
            responseCode = "200",
            description = "One for each language.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "answer", value = CallExamples.SCRIPTS)))
    @Problems({"other-division", "not-in-staff-directory"})
    public Page<CallScriptView> listCallScripts(
            @Parameter(description = "Id of the unit that answers.", example = "riga-3") @NotNull @QueryParam("place")
                    String place) {
        return Page.whole(scripts.of(place, callers.get()));
    }

    /** The shape of them, for the API reference. */
    @Schema(name = "CallScripts")
    record Listed(List<CallScriptView> items, @Nullable String next) {}
}
