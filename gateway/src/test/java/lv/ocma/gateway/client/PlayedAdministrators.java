package lv.ocma.gateway.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import lv.ocma.platform.problem.Forbidden;
import lv.ocma.platform.problem.Unauthenticated;

/** Believes every token, which is verified before in the whole gateway. */
@ApplicationScoped
class PlayedAdministrators implements Administrators {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public Future<String> require(RoutingContext context) {
        var token = context.request().getHeader("Authorization");
        if (token == null) {
            return Future.failedFuture(new Unauthenticated("unauthenticated"));
        }
        try {
            var claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
            var isAdministrator = claims.at("/realm_access/roles").toString().contains("\"administrator\"");
            return isAdministrator
                    ? Future.succeededFuture(claims.path("sub").asText())
                    : Future.failedFuture(new Forbidden("forbidden"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
