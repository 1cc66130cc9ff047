package lv.ocma.divisions.placechange;

import com.fasterxml.jackson.databind.JsonNode;
import lv.ocma.divisions.place.PlaceStatement;
import org.jspecify.annotations.Nullable;

/**
 * What a change did to one member of the details of a place.
 *
 * @param said what staff said of it before; null where files alone told of it
 */
record MemberChange(
        String member,
        JsonNode before,
        JsonNode after,
        @Nullable PlaceStatement said) {}
