package lv.ocma.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.security.Access;
import lv.ocma.platform.security.StaffRole;
import lv.ocma.platform.security.Who;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Adds to each operation what its declarations say: who may call with which scope, which headers it reads, and which problems it can answer. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = CommonDocument.AFTER_OTHERS)
public class CommonDocument implements OASFilter {

    /** What a service says of its own is bounded and tidied with the rest. */
    static final int AFTER_OTHERS = 0;

    private static final DotName ACCESS = DotName.createSimple(Access.class);

    private final Map<String, AnnotationInstance> accessByOperation = new LinkedHashMap<>();
    private final Absent absent;

    public CommonDocument(IndexView index) {
        absent = new Absent(index);
        for (var access : index.getAnnotations(ACCESS)) {
            MethodInfo method = access.target().asMethod();
            accessByOperation.put(method.name(), access);
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        var components = document.getComponents() == null ? OASFactory.createComponents() : document.getComponents();
        components.addSchema("Problem", problem());
        document.setComponents(components);
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().forEach(this::complete));
        RequestHeaders.describe(document);
        Security.describe(document);
        PlainTypes.writeOut(document);
        absent.sayIn(document);
        CommonHeaders.addTo(document);
        Bounds.setIn(document);
        Tidied.tidy(document);
    }

    private void complete(PathItem.HttpMethod verb, Operation operation) {
        var access = accessByOperation.get(operation.getOperationId());
        if (access == null) {
            throw new IllegalStateException("Operation " + operation.getOperationId()
                    + " must be named like its method, and the method must declare its access");
        }
        var who = List.of(access.value().asEnumArray());
        boolean open = who.contains(Who.ANYONE.name());
        if (open) {
            // None is needed: said, so that nobody takes it for forgotten.
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
        } else {
            var scope =
                    access.value("scope") == null ? "" : access.value("scope").asString();
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(Security.BEARER, scope));
            if (who.contains(Who.MANAGE_TOKEN.name())) {
                operation.addSecurityRequirement(
                        OASFactory.createSecurityRequirement().addScheme(Security.MANAGE_TOKEN, List.of()));
            }
            operation.addExtension("x-callers", who);
            if (access.value("roles") != null) {
                var roles = access.value("roles").asEnumArray();
                operation.addExtension(
                        "x-roles",
                        Arrays.stream(roles)
                                .map(role -> StaffRole.valueOf(role).claim())
                                .toList());
            }
        }
        DeclaredProblems.addTo(operation, verb, access.target().asMethod(), open);
        RequestHeaders.addTo(operation, verb, access.target().asMethod());
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("Problem details of RFC 9457; further members depend on the type.")
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true))
                .required(List.of("type", "title", "status", "detail", "instance"))
                .addProperty(
                        "type", text("Stable URI ending in /problems/<slug>").format("uri"))
                .addProperty("title", text("What is wrong, by Accept-Language"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .format("int32")
                                .minimum(BigDecimal.valueOf(400))
                                .maximum(BigDecimal.valueOf(599)))
                .addProperty("detail", text("What to do about it, by Accept-Language"))
                .addProperty("instance", text("URN of this request").format("uri"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Every broken rule of an invalid request")
                                .maxItems(Invalid.MOST)
                                .items(OASFactory.createSchema()
                                        .addType(Schema.SchemaType.OBJECT)
                                        .required(List.of("code", "detail"))
                                        .addProperty("code", text("The rule"))
                                        .addProperty("detail", text("The rule in words"))
                                        .addProperty("pointer", text("JSON pointer into the body"))
                                        .addProperty("parameter", text("Name of the parameter"))
                                        .addProperty("header", text("Name of the header"))));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
