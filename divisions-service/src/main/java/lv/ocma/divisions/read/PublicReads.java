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
import java.util.Optional;
import lv.ocma.platform.concurrency.Etag;
import lv.ocma.platform.table.CsvTable;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Answers that are the same for every caller: with an ETag over their content, leave to keep them for a while, and the time since when
 * they are so. Those that may be of several forms are a plain {@code Response}: of a typed one Quarkus chooses a form once more, and
 * refuses {@code text/*}.
 */
@ApplicationScoped
public class PublicReads {

    private static final long MAX_AGE = 60;

    /** What no moment ends may be given a little longer by a cache that asks meanwhile, or that gets no answer (RFC 5861). */
    private static final String KEPT = "public, max-age=" + MAX_AGE + ", stale-while-revalidate=30, stale-if-error=600";

    private final ObjectMapper json;
    private final AnsweredContents contents;
    private final DataMoment moment;
    private final UriInfo uri;
    private final Clock clock;

    PublicReads(ObjectMapper json, AnsweredContents contents, DataMoment moment, UriInfo uri, Clock clock) {
        this.json = json;
        this.contents = contents;
        this.moment = moment;
        this.uri = uri;
        this.clock = clock;
    }

    public <T> RestResponse<T> answer(T view) {
        var content = written(view);
        return told(keepable(view, content, KEPT), since(Forms.JSON, content)).build();
    }

    /** What is true from one moment until another as long as its data are: told as no older than the first, kept no longer than to the second. */
    public Response answerBetween(Instant from, Instant until, Object view) {
        var content = written(view);
        return told(keepable(content, content, until(until)), moment.since(from))
                .type(Forms.JSON)
                .build()
                .toResponse();
    }

    /** The same as CSV. */
    public Response answerCsvBetween(Instant from, Instant until, String table) {
        return table(table, until(until), moment.since(from));
    }

    /** What somebody may be about to change, and must have seen the newest of. */
    public <T> RestResponse<T> answerVersion(long version, T view) {
        var answer = RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, Etag.of(version))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache");
        return told(answer, moment.since(Instant.EPOCH)).build();
    }

    /** One form of several, already written, that changes by the day and by the language of its reader. */
    public Response answer(String content, String form) {
        return told(keepable(content, content, KEPT), moment.since(today()))
                .type(MediaType.valueOf(form).withCharset("utf-8"))
                .build()
                .toResponse();
    }

    /** The same of a form that is octets and no text. */
    public Response answer(byte[] content, String form) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return told(keepable(content, text, KEPT), moment.since(today()))
                .type(form)
                .build()
                .toResponse();
    }

    /** Where JSON, or a kind of it, is one form of several. */
    public Response answerJson(Object view, String form) {
        var content = written(view);
        return told(keepable(content, content, KEPT), since(form, content))
                .type(form)
                .build()
                .toResponse();
    }

    /** Where CSV is one form of several. */
    public Response answerCsv(String table) {
        return table(table, KEPT, since(CsvTable.MEDIA_TYPE, table));
    }

    /** Hours of dates that the caller names, which no passing day changes. */
    public Response answerDates(Object view) {
        var content = written(view);
        return told(keepable(content, content, KEPT), moment.since(Instant.EPOCH))
                .type(Forms.JSON)
                .build()
                .toResponse();
    }

    /** The same as CSV. */
    public Response answerDatesCsv(String table) {
        return table(table, KEPT, moment.since(Instant.EPOCH));
    }

    /** When answers that tell their day became others. */
    public Instant today() {
        return moment.today();
    }

    private static Response table(String table, String kept, Optional<Instant> since) {
        return told(keepable(table, table, kept), since)
                .type(CsvTable.CONTENT_TYPE)
                .build()
                .toResponse();
    }

    /** Exactly where the address takes no parameter. Those with some are as many as callers think of, too many to remember. */
    private Optional<Instant> since(String form, String content) {
        return uri.getRequestUri().getRawQuery() == null
                ? contents.since(uri.getPath() + " " + form, Etag.of(content))
                : moment.since(today());
    }

    /** Exactly: it is another afterwards. */
    private String until(Instant end) {
        return "public, max-age=" + maxAge(clock.instant(), end);
    }

    static long maxAge(Instant now, Instant end) {
        return Math.clamp(Duration.between(now, end).toSeconds(), 0, MAX_AGE);
    }

    private static <T> RestResponse.ResponseBuilder<T> keepable(T entity, String content, String kept) {
        return RestResponse.ResponseBuilder.ok(entity)
                .header(HttpHeaders.ETAG, Etag.of(content))
                .header(HttpHeaders.CACHE_CONTROL, kept);
    }

    private static <T> RestResponse.ResponseBuilder<T> told(
            RestResponse.ResponseBuilder<T> answer, Optional<Instant> since) {
        since.map(Date::from).ifPresent(answer::lastModified);
        return answer;
    }

    private String written(Object view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
