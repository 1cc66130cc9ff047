package lv.ocma.platform.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What every answer says in its head, and the refusal of who asks too often: both are the gateway's, the same for every operation. */
final class CommonHeaders {

    private static final String RATE = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";
    private static final String RETRY = "Retry-After";
    private static final String VERSION = "API-Version";
    private static final String ORIGIN = "Access-Control-Allow-Origin";
    private static final String TOO_MANY = "429";
    private static final String PROBLEM = "application/problem+json";

    private static final Map<String, Header> SHARED = new LinkedHashMap<>();

    static {
        SHARED.put(VERSION, header("Full version of the API, e.g. 1.0.0.", text("^[0-9]+\\.[0-9]+\\.[0-9]+$", 32)));
        SHARED.put(
                ORIGIN, header("The caller's origin, if its client has registered it (CORS).", text("^[!-~]*$", 300)));
        SHARED.put(
                RATE,
                header(
                        "What is left of the limits that hold for the caller, and when more comes.",
                        text("^[ -~]*$", 1_000)));
        SHARED.put(POLICY, header("The limits that hold for the caller.", text("^[ -~]*$", 1_000)));
        SHARED.put(RETRY, header("Seconds after which it is worth asking again.", text("^[0-9]+$", 10)));
    }

    private CommonHeaders() {}

    private static Header header(String description, Schema schema) {
        return OASFactory.createHeader().description(description).schema(schema);
    }

    private static Schema text(String pattern, int longest) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .pattern(pattern)
                .maxLength(longest);
    }

    static void addTo(OpenAPI document) {
        SHARED.forEach(document.getComponents()::addHeader);
        SchemaWalk.operations(document).forEach(CommonHeaders::refuseTooMany);
        SchemaWalk.operations(document)
                .forEach(operation -> operation.getResponses().getAPIResponses().forEach(CommonHeaders::complete));
    }

    private static void refuseTooMany(Operation operation) {
        var responses = operation.getResponses();
        if (responses.getAPIResponse(TOO_MANY) == null) {
            responses.addAPIResponse(
                    TOO_MANY,
                    OASFactory.createAPIResponse()
                            .description("Too many requests.")
                            .content(tooMany()));
        }
        refer(responses.getAPIResponse(TOO_MANY), RETRY);
    }

    private static Content tooMany() {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "https://api.ocma.example/problems/too-many-requests");
        example.put("title", "Too many requests");
        example.put("status", 429);
        example.put(
                "detail",
                "You have sent more requests than your limit allows. Try again after the time in Retry-After.");
        example.put("instance", "urn:ocma:request:0197a1f0-7c1e-7d3a-9a55-0a4d3f1b2c6e");
        return OASFactory.createContent()
                .addMediaType(
                        PROBLEM,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem"))
                                .addExample(
                                        "too-many-requests",
                                        OASFactory.createExample().value(example)));
    }

    private static void complete(String status, APIResponse response) {
        List.of(VERSION, ORIGIN).forEach(name -> refer(response, name));
        if (status.startsWith("2") || status.startsWith("4")) {
            List.of(RATE, POLICY).forEach(name -> refer(response, name));
        }
    }

    /** What an operation says of a header itself stays. */
    private static void refer(APIResponse response, String name) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            response.addHeader(name, OASFactory.createHeader().ref(name));
        }
    }
}
