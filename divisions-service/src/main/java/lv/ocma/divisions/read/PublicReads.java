package lv.ocma.divisions.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import lv.ocma.platform.concurrency.Etag;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers that are the same for every caller: with an ETag over their content, and leave to keep them for a minute. */
@ApplicationScoped
public class PublicReads {

    private static final String CACHE_CONTROL = "public, max-age=60";

    private final ObjectMapper json;

    PublicReads(ObjectMapper json) {
        this.json = json;
    }

    public <T> RestResponse<T> answer(T view) {
        try {
            return RestResponse.ResponseBuilder.ok(view)
                    .header(HttpHeaders.ETAG, Etag.of(json.writeValueAsString(view)))
                    .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL)
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
