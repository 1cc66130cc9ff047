package lv.ocma.divisions.read;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/** Says of every public read in the API document how its answer may be kept and asked for again: the same of all, so said in one place. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PublicReadsDocument implements OASFilter {

    private static final DotName ACCESS = DotName.createSimple(Access.class);
    private static final String OK = "200";
    private static final String NOT_MODIFIED = "304";

    private static final Map<String, String> OF_ALL = Map.of(
            "ETag", "Of this answer in this form; for If-None-Match.",
            "Last-Modified",
                    "Since when the answer is so, at the latest; for If-Modified-Since. Absent during the second in which it became so.",
            "Cache-Control", "How long it may be kept without asking again.");

    private final Set<String> open = new HashSet<>();

    public PublicReadsDocument(IndexView index) {
        for (var access : index.getAnnotations(ACCESS)) {
            if (List.of(access.value().asEnumArray()).contains(Who.ANYONE.name())) {
                open.add(access.target().asMethod().name());
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .map(PathItem::getGET)
                    .filter(Objects::nonNull)
                    .filter(operation -> open.contains(operation.getOperationId()))
                    .forEach(PublicReadsDocument::complete);
        }
    }

    private static void complete(Operation operation) {
        var responses = operation.getResponses();
        var answer = responses.getAPIResponse(OK);
        OF_ALL.forEach((name, description) -> describe(answer, name, description));
        if (answer.getContent().getMediaTypes().size() > 1) {
            describe(answer, "Vary", "Accept, which chooses the form, and Accept-Language.");
        }
        if (isPaged(operation)) {
            describe(
                    answer,
                    "Link",
                    "Leads to the following page (rel=next); absent on the last, and of what has no pages.");
        }
        responses.addAPIResponse(
                NOT_MODIFIED,
                OASFactory.createAPIResponse()
                        .description("The caller has it already, as If-None-Match or If-Modified-Since tells."));
    }

    private static boolean isPaged(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> parameter.getName().equals("cursor"));
    }

    private static void describe(APIResponse answer, String name, String description) {
        var text = OASFactory.createSchema().addType(Schema.SchemaType.STRING);
        answer.addHeader(
                name, OASFactory.createHeader().description(description).schema(text));
    }
}
