package lv.ocma.gateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** How many signs a text may have, or items a list. */
record Sizes(int min, int max) {

    static @Nullable Sizes of(JsonNode schema, String min, String max) {
        return schema.has(min) || schema.has(max)
                ? new Sizes(schema.path(min).asInt(0), schema.path(max).asInt(Integer.MAX_VALUE))
                : null;
    }

    @Nullable
    Fault fault(int size) {
        return size < min || size > max ? Fault.size(min, max) : null;
    }
}
