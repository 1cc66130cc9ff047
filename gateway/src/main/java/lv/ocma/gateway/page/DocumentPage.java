package lv.ocma.gateway.page;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Set;
import lv.ocma.gateway.contract.ApiDocument;
import org.jspecify.annotations.Nullable;

/** The OpenAPI document of the whole API, for programs of any origin. */
@Singleton
class DocumentPage {

    static final String PATH = "/openapi";

    /** The last is where the Dutch API Design Rules look for it. */
    private static final Set<String> PATHS = Set.of(PATH, "/openapi.json", "/v1/openapi.json");

    private final Zippable document;

    DocumentPage(Vertx vertx, ApiDocument document) {
        var plain = new Representation(Representation.JSON, document.content(), document.etag(), Policy.PAGE);
        this.document = new Zippable(vertx, plain);
    }

    Pages.@Nullable Shown at(String path) {
        return PATHS.contains(path)
                ? new Pages.Shown(PATH, context -> document.send(context, "public, max-age=300"))
                : null;
    }
}
