package lv.ocma.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import lv.ocma.platform.time.Dates;

/** Tells which member of a JSON body can't be read and why, without echoing the value. */
final class JsonViolations {

    private JsonViolations() {}

    static Violation toViolation(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                Violation.body(
                        pointer(unknown.getPath().subList(0, unknown.getPath().size() - 1)) + "/"
                                + OwnWords.shown(unknown.getPropertyName()),
                        "unknown-member");
            case OutOfRange far -> Violation.body(pointer(far.getPath()), Dates.RULE, Dates.RANGE);
            case InvalidFormatException format ->
                Violation.body(pointer(format.getPath()), format.getValue() instanceof String ? "format" : "type");
            case MismatchedInputException mismatch -> Violation.body(pointer(mismatch.getPath()), "type");
            case JsonMappingException mapping -> Violation.body(pointer(mapping.getPath()), "format");
            default -> Violation.body("", "json");
        };
    }

    private static String pointer(List<JsonMappingException.Reference> path) {
        var pointer = new StringBuilder();
        for (var reference : path) {
            pointer.append('/');
            if (reference.getFieldName() == null) {
                pointer.append(reference.getIndex());
            } else {
                pointer.append(reference.getFieldName().replace("~", "~0").replace("/", "~1"));
            }
        }
        return pointer.toString();
    }
}
