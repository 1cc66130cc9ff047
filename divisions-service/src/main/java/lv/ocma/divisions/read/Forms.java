package lv.ocma.divisions.read;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import lv.ocma.platform.request.Languages;
import org.jspecify.annotations.Nullable;

/** The form and the language that the caller asks for, where an operation has several (RFC 9110, 12.5). */
@RequestScoped
public class Forms {

    public static final String JSON = MediaType.APPLICATION_JSON;

    /** The same for every form of an address: a cache must not give one caller what another asked for. */
    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    private final HttpHeaders headers;
    private final RoutingContext request;

    Forms(HttpHeaders headers, RoutingContext request) {
        this.headers = headers;
        this.request = request;
    }

    /** Of the media types on offer the one that the caller likes best, the first of equals; a 406 where none is acceptable. */
    public String preferred(String... offered) {
        request.response().putHeader(HttpHeaders.VARY, VARY);
        var ranges = headers.getAcceptableMediaTypes();
        return List.of(offered).stream()
                .map(form -> new Liking(form, closest(MediaType.valueOf(form), ranges)))
                .filter(liking -> liking.quality() > 0)
                .sorted(Comparator.comparingDouble(Liking::quality).reversed())
                .findFirst()
                .orElseThrow(NotAcceptableException::new)
                .form();
    }

    public String language() {
        return Languages.negotiate(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private record Liking(String form, @Nullable MediaType range) {

        double quality() {
            return range == null ? 0 : Forms.quality(range);
        }
    }

    /** The most specific range that the form is in decides on it. */
    private static @Nullable MediaType closest(MediaType form, List<MediaType> ranges) {
        return ranges.stream()
                .filter(form::isCompatible)
                .max(Comparator.comparing((MediaType range) -> !range.isWildcardType())
                        .thenComparing(range -> !range.isWildcardSubtype()))
                .orElse(null);
    }

    private static double quality(MediaType range) {
        var quality = range.getParameters().get("q");
        try {
            return quality == null ? 1 : Double.parseDouble(quality);
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
