package lv.ocma.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer: {@code application/problem+json} of RFC 9457.
 *
 * @param type stable URI that ends in {@code /problems/<slug>} and has a page
 * @param instance this occurrence: a URN made of the request id
 * @param errors every broken rule of an invalid request, or each member that names what the caller may not touch
 * @param members further members that the slug declares, e.g. {@code alternatives}
 */
@Schema(name = "Problem", description = "Problem details of RFC 9457; further members depend on the type.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        @Nullable List<BrokenRule> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, ?> members) {

    /** A broken rule; exactly one of pointer (into the body), parameter and header is present. */
    @Schema(name = "ProblemError")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record BrokenRule(
            String code,
            String detail,
            @Nullable String pointer,
            @Nullable String parameter,
            @Nullable String header) {

        static BrokenRule of(Violation violation, String language) {
            var text = ProblemCatalogue.shared().rule(violation.code(), language, violation.values());
            return switch (violation.source()) {
                case BODY -> new BrokenRule(violation.code(), text, "#" + violation.at(), null, null);
                case PARAMETER -> new BrokenRule(violation.code(), text, null, violation.at(), null);
                case HEADER -> new BrokenRule(violation.code(), text, null, null, violation.at());
            };
        }
    }

    /**
     * @param publicUrl address of the gateway, which has the page of each problem
     * @param language lv, en or ru
     */
    public static ProblemDetails of(Problem problem, String publicUrl, String language, String requestId) {
        return of(problem.type(), problem.members(), errors(problem, language), publicUrl, language, requestId);
    }

    private static @Nullable List<BrokenRule> errors(Problem problem, String language) {
        var violations = switch (problem) {
            case Invalid invalid -> invalid.violations();
            case Forbidden forbidden when !forbidden.violations().isEmpty() -> forbidden.violations();
            default -> null;
        };
        return violations == null
                ? null
                : violations.stream()
                        .map(violation -> BrokenRule.of(violation, language))
                        .toList();
    }

    public static ProblemDetails of(ProblemType type, String publicUrl, String language, String requestId) {
        return of(type, Map.of(), publicUrl, language, requestId);
    }

    public static ProblemDetails of(
            ProblemType type, Map<String, ?> members, String publicUrl, String language, String requestId) {
        return of(type, members, null, publicUrl, language, requestId);
    }

    private static ProblemDetails of(
            ProblemType type,
            Map<String, ?> members,
            @Nullable List<BrokenRule> errors,
            String publicUrl,
            String language,
            String requestId) {
        return new ProblemDetails(
                publicUrl + "/problems/" + type.slug(),
                type.title(language),
                type.status(),
                type.detail(language, members),
                "urn:ocma:request:" + requestId,
                errors,
                members);
    }
}
