package lv.ocma.complaints.rule;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.ocma.platform.paging.Page;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Terms of law over HTTP, for everybody. */
@Path("/v1/deadline-rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Deadline rules", description = "How long the law gives for answers, decisions and disputes, with sources.")
class DeadlineRulesResource {

    private static final String EXAMPLE = """
            {"items":[{"term":"REPLY","value":10,"unit":"WORKING_DAYS","basis":"Iesniegumu likums, grozījumi no 2026-03-01",\
            "from":"2026-03-01","until":null,"source":"saeima.lv 35448","verified":true}],"next":null}""";

    private final Rules rules;

    DeadlineRulesResource(Rules rules) {
        this.rules = rules;
    }

    @GET
    @Access(Who.ANYONE)
    @Operation(
            operationId = "listDeadlineRules",
            summary = "Terms of law",
            description =
                    "All of them with their times of validity and where each was read; those that are not verified say so.")
    @APIResponse(
            responseCode = "200",
            description = "The rules.",
            content =
                    @Content(
                            schema = @Schema(implementation = Listed.class),
                            examples = @ExampleObject(name = "rules", value = EXAMPLE)))
    public Page<RuleView> listDeadlineRules() {
        return Page.whole(rules.all().stream().map(RuleView::of).toList());
    }

    /** The shape of the rules, for the API reference. */
    @Schema(name = "DeadlineRules")
    record Listed(List<RuleView> items, @Nullable String next) {}
}
