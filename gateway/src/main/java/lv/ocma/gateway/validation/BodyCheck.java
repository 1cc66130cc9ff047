package lv.ocma.gateway.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import lv.ocma.gateway.validation.Shape.Kind;
import lv.ocma.gateway.validation.Shape.Reference;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation.Source;
import org.jspecify.annotations.Nullable;

/** One body gone over by its shape: everything that is wrong with it, the first hundred where there is more. */
final class BodyCheck {

    private static final Fault DUPLICATE = Fault.unreadable("duplicate-member");
    private static final Fault UNKNOWN = Fault.unreadable("unknown-member");

    private final Findings found = new Findings();

    private BodyCheck() {}

    static Findings findings(byte[] body, Shape shape) {
        var check = new BodyCheck();
        try {
            check.whole(JsonReading.read(body, at -> check.add(at, DUPLICATE)), shape);
            return check.found;
        } catch (JsonProcessingException e) {
            var unread = new BodyCheck();
            unread.add(Place.WHOLE, Fault.unreadable("json"));
            return unread.found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(Place at, @Nullable Fault fault) {
        if (fault != null && !found.isFull()) {
            found.add(Source.BODY, at.pointer(), fault);
        }
    }

    private void whole(JsonNode body, Shape shape) {
        if (body.isNull()) {
            add(Place.WHOLE, Fault.REQUIRED);
        } else {
            check(Place.WHOLE, body, shape);
        }
    }

    private void check(Place at, JsonNode value, Shape shape) {
        if (found.isFull() || value.isNull()) {
            return;
        }
        var kind = kind(value);
        if (!shape.mayBe(kind) && !(kind == Kind.INTEGER && shape.is(Kind.NUMBER))) {
            add(at, Fault.TYPE);
            return;
        }
        switch (kind) {
            case STRING -> add(at, shape.text().fault(value.asText()));
            case INTEGER -> add(at, ofWhole(value, shape));
            case NUMBER -> add(at, ofNumber(value, shape));
            case ARRAY -> list(at, value, shape);
            case OBJECT -> object(at, value, shape);
            case BOOLEAN -> {}
        }
        if (!shape.alternatives().isEmpty() && shape.alternatives().stream().noneMatch(one -> fits(value, one))) {
            add(at, Fault.PATTERN);
        }
    }

    private static Kind kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> Kind.STRING;
            case NUMBER -> value.isIntegralNumber() ? Kind.INTEGER : Kind.NUMBER;
            case BOOLEAN -> Kind.BOOLEAN;
            case ARRAY -> Kind.ARRAY;
            default -> Kind.OBJECT;
        };
    }

    private static @Nullable Fault ofWhole(JsonNode value, Shape shape) {
        return shape.is(Kind.INTEGER)
                ? shape.number().fault(value.bigIntegerValue())
                : shape.number().fault(value.decimalValue());
    }

    private static @Nullable Fault ofNumber(JsonNode value, Shape shape) {
        return Double.isFinite(value.doubleValue()) ? shape.number().fault(value.decimalValue()) : Fault.TYPE;
    }

    private void list(Place at, JsonNode list, Shape shape) {
        var size = shape.size();
        if (size != null) {
            add(at, list.isEmpty() && size.min() > 0 ? Fault.REQUIRED : size.fault(list.size()));
        }
        if (shape.items() != null) {
            var items = shape.items().shape();
            for (int i = 0; i < list.size() && !found.isFull(); i++) {
                check(at.item(i), list.path(i), items);
            }
        }
    }

    private void object(Place at, JsonNode object, Shape shape) {
        var unknown = 0;
        for (var member : object.properties()) {
            var name = member.getKey();
            var known = shape.members().getOrDefault(name, shape.others());
            if (known == null) {
                // Names that are not shown are one mistake, however many there are.
                unknown++;
                add(at.member(name), unknown > Invalid.MOST ? null : UNKNOWN);
            } else {
                check(at.member(name), member.getValue(), known.shape());
            }
        }
        shape.required().stream()
                .filter(name ->
                        object.path(name).isMissingNode() || object.path(name).isNull())
                .forEach(name -> add(at.member(name), Fault.REQUIRED));
    }

    private static boolean fits(JsonNode value, Reference alternative) {
        var check = new BodyCheck();
        check.check(Place.WHOLE, value, alternative.shape());
        return check.found.isEmpty();
    }
}
