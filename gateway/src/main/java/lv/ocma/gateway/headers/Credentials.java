package lv.ocma.gateway.headers;

import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** The headers by which a request says who it is from, or what it may: all of them are set by a client's code, none by a browser on its own. */
final class Credentials {

    static final List<String> HEADERS = List.of("Authorization", "DPoP", "X-Api-Key", "X-Manage-Token");

    private Credentials() {}

    static boolean areIn(HttpServerRequest request) {
        var headers = request.headers();
        for (var name : HEADERS) {
            if (headers.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
