package lv.ocma.divisions.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import lv.ocma.platform.concurrency.Etag;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers that are the same for every caller: with an ETag over their content, leave to keep them for a minute, and, where they take no
 * parameter, the time since when they are so. Those that may be of several forms are a plain {@code Response}: of a typed one Quarkus
 * chooses a form once more, and refuses {@code text/*}.
 */
@ApplicationScoped
public class PublicReads {

    private static final long MAX_AGE = 60;

    private final ObjectMapper json;
    private final AnsweredContents contents;
    private final UriInfo uri;
    private final Clock clock;

    PublicReads(ObjectMapper json, AnsweredContents contents, UriInfo uri, Clock clock) {
        this.json = json;
        this.contents = contents;
        this.uri = uri;
        this.clock = clock;
    }

    public <T> RestResponse<T> answer(T view) {
        return dated(view, written(view), Forms.JSON).build();
    }

    /** What is true until a moment must not be kept beyond it. It changes by itself, so no time is told since when it is so. */
    public Response answerUntil(Instant end, Object view) {
        var content = written(view);
        return keepable(content, content, maxAge(clock.instant(), end))
                .type(Forms.JSON)
                .build()
                .toResponse();
    }

    /** One form of several, already written; it changes by the day and by the language of its reader, so no time is told. */
    public Response answer(String content, String form) {
        return keepable(content, content, MAX_AGE)
                .type(MediaType.valueOf(form).withCharset("utf-8"))
                .build()
                .toResponse();
    }

    /** The same of a form that is octets and no text. */
    public Response answer(byte[] content, String form) {
        return keepable(content, new String(content, StandardCharsets.ISO_8859_1), MAX_AGE)
                .type(form)
                .build()
                .toResponse();
    }

    /** Where JSON, or a kind of it, is one form of several. */
    public Response answerJson(Object view, String form) {
        var content = written(view);
        return dated(content, content, form).type(form).build().toResponse();
    }

    /** Where CSV is one form of several. */
    public Response answerCsv(String table) {
        return dated(table, table, CsvTable.MEDIA_TYPE)
                .type(CsvTable.CONTENT_TYPE)
                .build()
                .toResponse();
    }

    /** Windows and pages are as many as callers think of, too many to remember. */
    private <T> RestResponse.ResponseBuilder<T> dated(T entity, String content, String form) {
        var answer = keepable(entity, content, MAX_AGE);
        if (uri.getRequestUri().getRawQuery() == null) {
            contents.since(uri.getPath() + " " + form, Etag.of(content))
                    .ifPresent(since -> answer.lastModified(Date.from(since)));
        }
        return answer;
    }

    static long maxAge(Instant now, Instant end) {
        return Math.clamp(Duration.between(now, end).toSeconds(), 0, MAX_AGE);
    }

    private static <T> RestResponse.ResponseBuilder<T> keepable(T entity, String content, long maxAge) {
        return RestResponse.ResponseBuilder.ok(entity)
                .header(HttpHeaders.ETAG, Etag.of(content))
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + maxAge);
    }

    private String written(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
