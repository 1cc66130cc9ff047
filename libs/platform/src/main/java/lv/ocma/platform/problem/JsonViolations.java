package lv.ocma.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;

/** Tells which member of a JSON body can't be read and why, without echoing the value. */
public final class JsonViolations {

    private JsonViolations() {}

    /** @param at pointer to the value that was read when it went wrong; empty for the body itself */
    public static Violation of(String at, JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                Violation.body(
                        at
                                + pointer(unknown.getPath()
                                        .subList(0, unknown.getPath().size() - 1)) + "/"
                                + OwnWords.shown(unknown.getPropertyName()),
                        "unknown-member");
            case OutOfRange far -> far.at(at + pointer(far.getPath()));
            case TooLong text -> text.at(at + pointer(text.getPath()));
            case InvalidFormatException format ->
                Violation.body(at + pointer(format.getPath()), format.getValue() instanceof String ? "format" : "type");
            case MismatchedInputException mismatch -> Violation.body(at + pointer(mismatch.getPath()), "type");
            case JsonMappingException mapping -> Violation.body(at + pointer(mapping.getPath()), "format");
            case InputCoercionException tooLarge -> Violation.body(at, "format");
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
                pointer.append(OwnWords.shown(reference.getFieldName()));
            }
        }
        return pointer.toString();
    }
}
