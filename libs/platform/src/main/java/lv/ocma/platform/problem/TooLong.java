package lv.ocma.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.util.Map;

/** A member of a JSON body is a text of more characters than any is taken with. */
public final class TooLong extends InvalidFormatException {

    private final transient Map<String, Integer> extent;

    /** @param extent {@code min} and {@code max}, for the text of the rule */
    public TooLong(JsonParser parser, Map<String, Integer> extent) {
        super(parser, "size", "", String.class);
        this.extent = extent;
    }

    Violation at(String pointer) {
        return Violation.body(pointer, "size", extent);
    }
}
