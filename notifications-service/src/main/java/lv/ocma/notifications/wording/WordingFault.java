package lv.ocma.notifications.wording;

import java.util.Map;

/**
 * Why a text is no wording.
 *
 * @param rule as {@code META-INF/problems.json} has it
 * @param values fill its text
 */
public record WordingFault(String rule, Map<String, String> values) {}
