package lv.ocma.divisions.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
        return keepable(view, written(view)).build();
    }

    /** One form of several, already written. */
    public RestResponse<String> answer(String content, String form) {
        return keepable(content, content)
                .type(MediaType.valueOf(form).withCharset("utf-8"))
                .build();
    }

    /** Where JSON, or a kind of it, is one form of several. */
    public RestResponse<String> answerJson(Object view, String form) {
        var content = written(view);
        return keepable(content, content).type(form).build();
    }

    private static <T> RestResponse.ResponseBuilder<T> keepable(T entity, String content) {
        return RestResponse.ResponseBuilder.ok(entity)
                .header(HttpHeaders.ETAG, Etag.of(content))
                .header(HttpHeaders.CACHE_CONTROL, CACHE_CONTROL);
    }

    private String written(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
