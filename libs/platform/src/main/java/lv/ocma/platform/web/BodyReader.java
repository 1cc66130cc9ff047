package lv.ocma.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validator;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import lv.ocma.platform.problem.ConstraintViolations;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request whole before it judges: {@link Invalid} names all of it that can't be read, and what is missing beside. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class BodyReader implements MessageBodyReader<Object> {

    /** As the gateway takes: also where a service takes larger files. */
    private static final int LARGEST = 1024 * 1024;

    private final ObjectMapper json;
    private final Validator validator;

    BodyReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType form) {
        return true;
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType form,
            MultivaluedMap<String, String> headers,
            InputStream content)
            throws IOException {
        var body = content.readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return body.length == 0 ? null : read(body, generic);
    }

    private @Nullable Object read(byte[] body, Type type) throws IOException {
        var unread = new Unread();
        var value = value(body, type, unread);
        if (unread.isEmpty()) {
            return value;
        }
        if (value != null) {
            validator
                    .validate(value)
                    .forEach(violation -> unread.addAlong(ConstraintViolations.toViolation(violation)));
        }
        throw unread.problem();
    }

    private @Nullable Object value(byte[] body, Type type, Unread unread) throws IOException {
        try (var members = JsonMembers.once(body, unread);
                var parser = members.asParser()) {
            return json.readerFor(json.constructType(type))
                    .withAttribute(Unread.class, unread)
                    .readValue(parser);
        } catch (JsonProcessingException e) {
            throw new Invalid(Violation.body("", "json"));
        }
    }
}
