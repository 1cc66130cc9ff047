package lv.ocma.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.util.Collection;
import java.util.Objects;
import lv.ocma.platform.problem.JsonViolations;
import lv.ocma.platform.problem.OwnWords;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Reads on behind a value of a body that can't be read, so that one answer names all of them. Around every deserializer: a handler of
 * Jackson's is not asked of most faults.
 */
final class GoingOn extends DelegatingDeserializer {

    /** Members that nobody knows are no values; of them Jackson asks. */
    static final DeserializationProblemHandler UNKNOWN_MEMBERS = new DeserializationProblemHandler() {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object bean,
                String name)
                throws IOException {
            var unread = Unread.of(context);
            if (unread == null) {
                return false;
            }
            unread.add(Violation.body(unread.here() + "/" + OwnWords.shown(name), "unknown-member"));
            parser.skipChildren();
            return true;
        }
    };

    GoingOn(JsonDeserializer<?> reader) {
        super(reader);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
        return new GoingOn(reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        var unread = Unread.of(context);
        if (unread == null) {
            return super.deserialize(parser, context);
        }
        var depth = Pointers.depth(parser);
        var before = unread.size();
        unread.enter(Pointers.of(parser));
        try {
            var value = super.deserialize(parser, context);
            if (value instanceof Collection<?> items && items.size() > Extent.ITEMS) {
                unread.add(Violation.body(unread.here(), "size", Extent.upTo(Extent.ITEMS)));
            }
            RequiredMembers.missing(value)
                    .forEach(name -> unread.addAlong(Violation.body(unread.here() + "/" + name, "required")));
            return value;
        } catch (JsonProcessingException e) {
            if (isOfTheWhole(e)) {
                throw e;
            }
            // What is made of unread parts may well refuse to be made.
            if (!(e instanceof ValueInstantiationException) || unread.size() == before) {
                unread.add(JsonViolations.of(unread.here(), e));
            }
            skip(parser, depth);
            return nothing(context);
        } finally {
            unread.leave();
        }
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) throws JsonMappingException {
        var unread = Unread.of(context);
        if (unread == null) {
            return super.getNullValue(context);
        }
        try {
            return super.getNullValue(context);
        } catch (JsonMappingException e) {
            unread.add(JsonViolations.of(Pointers.of(context.getParser()), e));
            return nothing(context);
        }
    }

    private static boolean isOfTheWhole(JsonProcessingException e) {
        return e instanceof StreamReadException && !(e instanceof InputCoercionException);
    }

    private static void skip(JsonParser parser, int depth) throws IOException {
        while (Pointers.depth(parser.getParsingContext()) > depth) {
            Objects.requireNonNull(parser.nextToken(), "the body has been read once");
        }
    }

    private @Nullable Object nothing(DeserializationContext context) throws JsonMappingException {
        return handledType().isPrimitive() ? getEmptyValue(context) : null;
    }
}
