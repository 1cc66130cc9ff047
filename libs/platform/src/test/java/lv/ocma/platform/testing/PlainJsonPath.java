package lv.ocma.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;

/** A body by paths, of which the plain ones are followed here, as REST Assured compiles a script for each. */
final class PlainJsonPath extends JsonPath {

    private final JsonNode root;

    PlainJsonPath(String text, JsonNode root) {
        super(text);
        this.root = root;
    }

    /** All other ways to read ask this one. */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> T get(String path) {
        var found = GPath.find(root, path);
        return found.isPresent() ? PlainJsonPath.<T>as(found.get()) : super.get(path);
    }

    /** Of the type that the caller expects, as there. */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T as(GPath.Found found) {
        return (T) found.value();
    }
}
