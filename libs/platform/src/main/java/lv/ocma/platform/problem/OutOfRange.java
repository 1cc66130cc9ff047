package lv.ocma.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import lv.ocma.platform.time.Dates;

/** A member of a JSON body is a date, or of one, that nobody may speak of. */
public final class OutOfRange extends InvalidFormatException {

    public OutOfRange(JsonParser parser, Class<?> type) {
        super(parser, Dates.RULE, "", type);
    }
}
