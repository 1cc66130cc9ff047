package lv.ocma.platform.openapi;

import jakarta.ws.rs.Consumes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.problem.ProblemCatalogue;
import lv.ocma.platform.problem.ProblemType;
import lv.ocma.platform.problem.Problems;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Which problems an operation can answer: those that follow from what it is, and those that it names by {@link Problems}. */
final class DeclaredProblems {

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final String LANGUAGE = "en";
    private static final DotName PROBLEMS = DotName.createSimple(Problems.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName CONSUMES = DotName.createSimple(Consumes.class);
    private static final Set<HttpMethod> CHANGES_WHAT_IS_THERE =
            Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    /** Whether or not the operation reads it: one that is too large or coded is refused before anyone asks. */
    private static final Set<HttpMethod> MAY_HAVE_A_BODY =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private DeclaredProblems() {}

    /** Adds a response for each status, with the slugs and an example of each; what is written by hand stays. */
    static void addTo(Operation operation, HttpMethod verb, MethodInfo method, boolean open) {
        var byStatus = new TreeMap<Integer, List<ProblemType>>();
        for (var slug : slugs(operation, verb, method, open)) {
            var type = ProblemCatalogue.shared().require(slug);
            byStatus.computeIfAbsent(type.status(), status -> new ArrayList<>()).add(type);
        }
        byStatus.forEach((status, types) -> describe(response(operation, status.toString(), types), types));
    }

    /** Each once, though several things may bring it about. */
    private static Set<String> slugs(Operation operation, HttpMethod verb, MethodInfo method, boolean open) {
        // What is wanted is read from the target and from Accept, which may be unreadable.
        var slugs = new LinkedHashSet<>(List.of("invalid-request", "malformed-request", "not-acceptable"));
        if (MAY_HAVE_A_BODY.contains(verb)) {
            slugs.addAll(List.of("payload-too-large", "unsupported-media-type"));
        }
        if (!open) {
            slugs.addAll(List.of("unauthenticated", "demo-credentials-refused", "forbidden", "insufficient-scope"));
        }
        var inPath = operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> each.getIn() == Parameter.In.PATH);
        if (inPath) {
            slugs.add("not-found");
        }
        var saysWhatItTakes =
                method.hasAnnotation(CONSUMES) || method.declaringClass().hasDeclaredAnnotation(CONSUMES);
        if (operation.getRequestBody() != null || saysWhatItTakes) {
            // A type is held against what is taken also where no body follows.
            slugs.add("unsupported-media-type");
        }
        var idempotent = method.annotation(IDEMPOTENT);
        if (idempotent != null) {
            slugs.addAll(List.of("idempotency-key-in-use", "idempotency-key-reused"));
        }
        if (CHANGES_WHAT_IS_THERE.contains(verb) || (idempotent != null && isOfWhatIsThere(idempotent))) {
            slugs.addAll(List.of("precondition-required", "precondition-failed"));
        }
        slugs.addAll(named(method.annotation(PROBLEMS)));
        slugs.addAll(List.of("internal-error", "service-unavailable"));
        return slugs;
    }

    /** Where the key is optional, the operation is an action on something that has a version, or says that it is none. */
    private static boolean isOfWhatIsThere(AnnotationInstance idempotent) {
        return !isTrue(idempotent, "required") && isTrue(idempotent, "conditional");
    }

    /** As it is said, or else as {@code Idempotent} takes it where it says nothing. */
    static boolean isTrue(AnnotationInstance idempotent, String member) {
        var said = idempotent.value(member);
        return said == null || said.asBoolean();
    }

    private static List<String> named(@Nullable AnnotationInstance problems) {
        return problems == null ? List.of() : List.of(problems.value().asStringArray());
    }

    private static APIResponse response(Operation operation, String status, List<ProblemType> types) {
        var responses = operation.getResponses();
        var written = responses.getAPIResponse(status);
        if (written != null) {
            return written;
        }
        var titles = types.stream().map(type -> type.title(LANGUAGE) + ".").toList();
        var response = OASFactory.createAPIResponse().description(String.join(" ", titles));
        responses.addAPIResponse(status, response);
        return response;
    }

    private static void describe(APIResponse response, List<ProblemType> types) {
        response.addExtension(
                Problems.IN_DOCUMENT, types.stream().map(ProblemType::slug).toList());
        if (response.getContent() == null) {
            response.setContent(OASFactory.createContent());
        }
        var content = response.getContent();
        var media = content.getMediaType(MEDIA_TYPE);
        if (media == null) {
            media = OASFactory.createMediaType();
            content.addMediaType(MEDIA_TYPE, media);
        }
        if (media.getSchema() == null) {
            media.setSchema(OASFactory.createSchema().ref("Problem"));
        }
        for (var type : types) {
            addExample(media, type);
        }
    }

    private static void addExample(MediaType media, ProblemType type) {
        if (media.getExamples() != null && media.getExamples().containsKey(type.slug())) {
            return;
        }
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "https://api.ocma.example/problems/" + type.slug());
        example.put("title", type.title(LANGUAGE));
        example.put("status", type.status());
        example.put("detail", type.detail(LANGUAGE, Map.of()));
        example.put("instance", "urn:ocma:request:0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e");
        media.addExample(type.slug(), OASFactory.createExample().value(example));
    }
}
