package lv.ocma.platform.concurrency;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with the entity tag of the version that they show, which {@link Preconditions} ask for at its next change. */
public final class Tagged {

    private Tagged() {}

    public static <T> RestResponse<T> ok(T shown, long version) {
        return tagged(RestResponse.ResponseBuilder.ok(shown), version);
    }

    public static <T> RestResponse<T> created(T shown, long version) {
        return tagged(RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, shown), version);
    }

    /** @param at path of what is created */
    public static <T> RestResponse<T> created(String at, T shown, long version) {
        return tagged(
                RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, shown)
                        .location(URI.create(at)),
                version);
    }

    private static <T> RestResponse<T> tagged(RestResponse.ResponseBuilder<T> answer, long version) {
        return answer.header(HttpHeaders.ETAG, Etag.of(version)).build();
    }
}
