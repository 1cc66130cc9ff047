package lv.ocma.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import lv.ocma.platform.time.DateBounds;

/** A member of a JSON body is a date, or of one, that nobody may speak of. */
public final class OutOfRange extends InvalidFormatException {

    private final transient DateBounds bounds;

    public OutOfRange(JsonParser parser, Class<?> type, DateBounds bounds) {
        super(parser, bounds.rule(), "", type);
        this.bounds = bounds;
    }

    Violation at(String pointer) {
        return Violation.body(pointer, bounds.rule(), bounds.values(bounds.first()));
    }
}
