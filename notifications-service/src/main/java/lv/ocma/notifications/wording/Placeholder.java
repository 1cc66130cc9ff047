package lv.ocma.notifications.wording;

/**
 * What a template may name in braces.
 *
 * @param required whether a template without it says too little
 */
public record Placeholder(String name, PlaceholderType type, boolean required) {}
