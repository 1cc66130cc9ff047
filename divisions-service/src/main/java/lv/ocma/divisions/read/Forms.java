package lv.ocma.divisions.read;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import lv.ocma.platform.request.Accept;
import lv.ocma.platform.request.Languages;

/** The form and the language that the caller asks for, where an operation has several (RFC 9110, 12.5). */
@RequestScoped
public class Forms {

    public static final String JSON = MediaType.APPLICATION_JSON;

    /** The same for every form of an address: a cache must not give one caller what another asked for. */
    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    private final HttpHeaders headers;
    private final RoutingContext context;

    Forms(HttpHeaders headers, RoutingContext context) {
        this.headers = headers;
        this.context = context;
    }

    /** Of the media types on offer the one that the caller likes best, the first of equals; a 406 where none is acceptable. */
    public String preferred(String... offered) {
        context.response().putHeader(HttpHeaders.VARY, VARY);
        var asked = headers.getHeaderString(HttpHeaders.ACCEPT);
        return Accept.of(asked == null ? List.of() : List.of(asked))
                .best(List.of(offered))
                .orElseThrow(NotAcceptableException::new);
    }

    public String language() {
        return Languages.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
