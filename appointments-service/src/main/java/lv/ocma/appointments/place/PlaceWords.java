package lv.ocma.appointments.place;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says of a place.
 *
 * @param name by language (lv, en, ru); empty while not told
 * @param address on one line; null while not known
 */
public record PlaceWords(Map<String, String> name, @Nullable String address) {}
