package lv.ocma.platform.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Where schemas stand in a document. References are names of components, and are followed only by {@link #reached}. */
final class SchemaWalk {

    private static final String COMPONENT = "#/components/schemas/";

    private SchemaWalk() {}

    static Stream<Operation> operations(OpenAPI document) {
        return document.getPaths() == null
                ? Stream.empty()
                : document.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream());
    }

    /** Of the whole document: components and what stands in operations themselves. */
    static void each(OpenAPI document, Consumer<Schema> visitor) {
        var components = document.getComponents();
        Stream.of(schemas(components).stream(), operations(document).flatMap(SchemaWalk::taken), answered(document))
                .flatMap(schemas -> schemas)
                .forEach(schema -> within(schema, visitor));
    }

    /** What an operation takes: parameters and bodies. */
    static Stream<Schema> taken(Operation operation) {
        var parameters = parameters(operation).map(Parameter::getSchema).filter(Objects::nonNull);
        var body = operation.getRequestBody();
        return Stream.concat(parameters, body == null ? Stream.empty() : inContent(body.getContent()));
    }

    static Stream<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? Stream.empty() : operation.getParameters().stream();
    }

    /** What operations answer: bodies and headers, those that are shared included. */
    static Stream<Schema> answered(OpenAPI document) {
        var shared = document.getComponents().getHeaders();
        return Stream.concat(
                inHeaders(shared),
                operations(document).flatMap(SchemaWalk::responses).flatMap(SchemaWalk::inResponse));
    }

    static Stream<APIResponse> responses(Operation operation) {
        return operation.getResponses().getAPIResponses().values().stream();
    }

    private static Stream<Schema> inResponse(APIResponse response) {
        return Stream.concat(inContent(response.getContent()), inHeaders(response.getHeaders()));
    }

    private static Stream<Schema> inContent(@Nullable Content content) {
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(Objects::nonNull);
    }

    private static Stream<Schema> inHeaders(@Nullable Map<String, Header> headers) {
        return headers == null
                ? Stream.empty()
                : headers.values().stream().map(Header::getSchema).filter(Objects::nonNull);
    }

    /** Names of the components that are referred to from these, at whatever distance. */
    static Set<String> reached(Stream<Schema> from, Components components) {
        var names = new HashSet<String>();
        from.forEach(schema -> reach(schema, components, names));
        return names;
    }

    private static void reach(Schema from, Components components, Set<String> names) {
        within(from, schema -> {
            var name = name(schema);
            if (name != null && names.add(name)) {
                var component = components.getSchemas().get(name);
                if (component != null) {
                    reach(component, components, names);
                }
            }
        });
    }

    /** Of the component that it refers to; null where it is no reference. */
    static @Nullable String name(Schema schema) {
        var reference = schema.getRef();
        return reference == null || !reference.startsWith(COMPONENT) ? null : reference.substring(COMPONENT.length());
    }

    static void within(Schema schema, Consumer<Schema> visitor) {
        visitor.accept(schema);
        children(schema).toList().forEach(child -> within(child, visitor));
    }

    private static Stream<Schema> children(Schema schema) {
        return Stream.of(
                        values(schema.getProperties()),
                        all(schema.getAllOf()),
                        all(schema.getAnyOf()),
                        all(schema.getOneOf()),
                        Stream.of(1).map(any -> schema.getItems()),
                        Stream.of(1).map(any -> schema.getContentSchema()),
                        Stream.of(1).map(any -> schema.getAdditionalPropertiesSchema()))
                .flatMap(children -> children)
                .filter(Objects::nonNull);
    }

    private static Collection<Schema> schemas(@Nullable Components components) {
        return components == null || components.getSchemas() == null
                ? Set.of()
                : components.getSchemas().values();
    }

    private static Stream<Schema> values(@Nullable Map<String, Schema> schemas) {
        return schemas == null ? Stream.empty() : schemas.values().stream();
    }

    private static Stream<Schema> all(@Nullable Collection<Schema> schemas) {
        return schemas == null ? Stream.empty() : schemas.stream();
    }
}
