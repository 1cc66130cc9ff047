package lv.ocma.notifications.service;

import java.util.Map;

/**
 * A service of the catalogue, as far as messages need it.
 *
 * @param name by language; a language without a known name is absent
 * @param bring what the customer brings (C6), by language; empty while not known
 */
public record Service(String id, Map<String, String> name, Map<String, String> bring) {}
