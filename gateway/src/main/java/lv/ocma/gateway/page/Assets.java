package lv.ocma.gateway.page;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What pages load, under addresses that have the version in them, so that it is kept for good. */
@Singleton
class Assets {

    private static final Pattern ADDRESS = Pattern.compile("/assets/([0-9a-zA-Z_-]+)/([a-z.]+)");
    private static final String KEPT = "public, max-age=31536000, immutable";
    private static final String ASKED_ANEW = "no-cache";
    private static final String SCRIPT = "text/javascript; charset=utf-8";

    private final Map<String, Zippable> assets = new HashMap<>();

    Assets(Vertx vertx) {
        add(vertx, "style.css", "text/css; charset=utf-8", "/pages/style.css");
        add(vertx, "reference.css", "text/css; charset=utf-8", "/pages/reference.css");
        add(vertx, "icon.svg", "image/svg+xml", "/pages/icon.svg");
        add(vertx, "reference.js", SCRIPT, "/pages/reference.js");
        add(vertx, "scalar.js", SCRIPT, "/META-INF/resources/webjars/scalar/scalar.js");
    }

    private void add(Vertx vertx, String name, String type, String file) {
        assets.put(name, new Zippable(vertx, Representation.of(type, PageFiles.text(file), Policy.PAGE)));
    }

    /** Where a page finds it. */
    String address(String name) {
        return "/assets/" + Objects.requireNonNull(assets.get(name), name).version() + "/" + name;
    }

    Pages.@Nullable Shown at(String path) {
        var asked = ADDRESS.matcher(path);
        var asset = asked.matches() ? assets.get(asked.group(2)) : null;
        if (asset == null) {
            return null;
        }
        // Another version belongs to a page of an instance that is newer or older than this one.
        var caching = asset.version().equals(asked.group(1)) ? KEPT : ASKED_ANEW;
        return new Pages.Shown("/assets/{version}/{name}", context -> asset.send(context, caching));
    }
}
