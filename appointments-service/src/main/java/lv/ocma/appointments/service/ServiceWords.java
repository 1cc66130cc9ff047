package lv.ocma.appointments.service;

import java.util.Map;

/**
 * What the customer should know of a service before a visit (C3, C6), each by language (lv, en, ru); empty while not known.
 *
 * @param bring what to bring
 * @param identityDocument which one is shown
 */
public record ServiceWords(Map<String, String> name, Map<String, String> bring, Map<String, String> identityDocument) {}
