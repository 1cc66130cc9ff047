package lv.ocma.complaints.place;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where the office works, as far as cases need it (H4).
 *
 * @param parent division of a branch; null of any other
 * @param kind DIVISION, BRANCH, HEADQUARTERS or SERVICE_CENTRE; new values may come
 * @param name by language; a language without a known name is absent
 */
public record Place(String id, @Nullable String parent, String kind, Map<String, String> name) {}
