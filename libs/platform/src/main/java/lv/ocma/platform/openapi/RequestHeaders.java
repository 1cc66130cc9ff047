package lv.ocma.platform.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lv.ocma.platform.idempotency.IdempotencyKey;
import lv.ocma.platform.idempotency.Idempotent;
import lv.ocma.platform.web.Extent;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jboss.jandex.DotName;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * The headers that the platform reads for an operation, by what else is said of it: its {@link Idempotent}, that it answers 428 without a version, the
 * validators of its answer. Each is described once, among the components.
 */
final class RequestHeaders {

    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final String COMPONENT = "#/components/parameters/";

    private static final String KEY = "IdempotencyKey";
    private static final String OPTIONAL_KEY = "OptionalIdempotencyKey";
    private static final String MATCH = "IfMatch";
    private static final String NONE_MATCH = "IfNoneMatch";
    private static final String MODIFIED_SINCE = "IfModifiedSince";

    private static final String PRECONDITION_REQUIRED = "428";
    private static final String NOT_MODIFIED = "304";

    /** Of RFC 9110, 13.1: what is written otherwise is taken, and matches nothing. */
    private static final String TAGS = "^(\\*|(W/)?\"[!#-~]*\"([ \\t]*,[ \\t]*(W/)?\"[!#-~]*\")*)$";

    private static final String ANY_TEXT = "^[^\\u0000]*$";

    private static final Map<String, Parameter> SHARED = new LinkedHashMap<>();

    static {
        SHARED.put(
                KEY,
                key(
                        true,
                        "Names this one intended effect: a repetition with the same key and body within seven days has no second one, and is answered as the first was. A UUID serves well."));
        SHARED.put(
                OPTIONAL_KEY,
                key(
                        false,
                        "Names this one intended effect: a repetition with the same key and body within seven days is answered as the first was, before any If-Match is looked at. A UUID serves well."));
        SHARED.put(
                MATCH,
                tags(HttpHeaders.IF_MATCH, "ETag of the version that the caller has seen; weak ones never match.")
                        .required(true));
        SHARED.put(
                NONE_MATCH,
                tags(
                        HttpHeaders.IF_NONE_MATCH,
                        "ETags of what the caller holds already; where it is still that, the answer is 304 without a body."));
        SHARED.put(
                MODIFIED_SINCE,
                header(
                        HttpHeaders.IF_MODIFIED_SINCE,
                        "Last-Modified of what the caller holds already, as HTTP writes times; not looked at beside If-None-Match.",
                        "Mon, 15 Jun 2026 06:00:00 GMT",
                        ANY_TEXT,
                        Extent.TEXT));
    }

    private RequestHeaders() {}

    private static Parameter key(boolean required, String description) {
        return header(
                        IdempotencyKey.HEADER,
                        description,
                        "0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e",
                        IdempotencyKey.FORM,
                        IdempotencyKey.LONGEST)
                .required(required);
    }

    private static Parameter tags(String name, String description) {
        return header(name, description, "\"v3\"", TAGS, Extent.TEXT);
    }

    private static Parameter header(String name, String description, String example, String pattern, int longest) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .pattern(pattern)
                        .maxLength(longest))
                .example(example);
    }

    /** After its responses are known. What has a tag or a time of change is also said to be answered 304. */
    static void addTo(Operation operation, HttpMethod verb, MethodInfo method) {
        var idempotent = method.annotation(IDEMPOTENT);
        if (idempotent != null) {
            refer(operation, DeclaredProblems.isTrue(idempotent, "required") ? KEY : OPTIONAL_KEY);
        }
        if (operation.getResponses().getAPIResponse(PRECONDITION_REQUIRED) != null) {
            refer(operation, MATCH);
        }
        if (verb == HttpMethod.GET) {
            addToRead(operation);
        }
    }

    private static void addToRead(Operation operation) {
        var responses = operation.getResponses();
        var answer = responses.getAPIResponse("200");
        if (tells(answer, HttpHeaders.ETAG)) {
            refer(operation, NONE_MATCH);
            if (responses.getAPIResponse(NOT_MODIFIED) == null) {
                responses.addAPIResponse(
                        NOT_MODIFIED,
                        OASFactory.createAPIResponse()
                                .description("The caller has it already, as If-None-Match tells."));
            }
        }
        if (tells(answer, HttpHeaders.LAST_MODIFIED)) {
            refer(operation, MODIFIED_SINCE);
        }
    }

    private static boolean tells(@Nullable APIResponse answer, String header) {
        return answer != null
                && answer.getHeaders() != null
                && answer.getHeaders().containsKey(header);
    }

    private static void refer(Operation operation, String name) {
        operation.addParameter(OASFactory.createParameter().ref(name));
    }

    /** Describes those that are referred to. */
    static void describe(OpenAPI document) {
        var used = SchemaWalk.operations(document)
                .flatMap(SchemaWalk::parameters)
                .map(Parameter::getRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        SHARED.forEach((name, parameter) -> {
            if (used.contains(COMPONENT + name)) {
                document.getComponents().addParameter(name, parameter);
            }
        });
    }
}
