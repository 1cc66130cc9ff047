package lv.ocma.divisions.read;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Variant;
import java.util.stream.Stream;
import lv.ocma.platform.request.Languages;

/** The form and the language that the caller asks for, where an operation has several (RFC 9110, 12.5). */
@RequestScoped
public class Forms {

    public static final String JSON = MediaType.APPLICATION_JSON;

    /** The same for every form of an address: a cache must not give one caller what another asked for. */
    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    private final Request request;
    private final HttpHeaders headers;
    private final RoutingContext context;

    Forms(Request request, HttpHeaders headers, RoutingContext context) {
        this.request = request;
        this.headers = headers;
        this.context = context;
    }

    /** Of the media types on offer the one that the caller likes best, the first of equals; a 406 where none is acceptable. */
    public String preferred(String... offered) {
        var forms = Stream.of(offered).map(MediaType::valueOf).toArray(MediaType[]::new);
        var chosen = request.selectVariant(Variant.mediaTypes(forms).build());
        context.response().putHeader(HttpHeaders.VARY, VARY);
        if (chosen == null) {
            throw new NotAcceptableException();
        }
        return chosen.getMediaType().toString();
    }

    public String language() {
        return Languages.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
