package lv.ocma.gateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What a document says of a number. */
final class NumberRule {

    private static final int INT = 32;
    private static final int LONG = 64;

    private final int bits;
    private final @Nullable BigDecimal min;
    private final @Nullable BigDecimal max;
    private final boolean withoutMin;
    private final boolean withoutMax;

    NumberRule(JsonNode schema) {
        bits = schema.path("format").asText().equals("int32") ? INT : LONG;
        withoutMin = schema.has("exclusiveMinimum");
        withoutMax = schema.has("exclusiveMaximum");
        min = bound(schema, withoutMin ? "exclusiveMinimum" : "minimum");
        max = bound(schema, withoutMax ? "exclusiveMaximum" : "maximum");
    }

    private static @Nullable BigDecimal bound(JsonNode schema, String name) {
        return schema.path(name).isNumber() ? schema.path(name).decimalValue() : null;
    }

    @Nullable
    Fault fault(BigInteger whole) {
        return whole.bitLength() < bits ? fault(new BigDecimal(whole)) : Fault.FORMAT;
    }

    @Nullable
    Fault fault(BigDecimal number) {
        return isBeyond(min, number, withoutMin, -1) || isBeyond(max, number, withoutMax, 1) ? Fault.RANGE : null;
    }

    private static boolean isBeyond(@Nullable BigDecimal bound, BigDecimal number, boolean without, int side) {
        if (bound == null) {
            return false;
        }
        var compared = number.compareTo(bound);
        return compared == side || (without && compared == 0);
    }
}
