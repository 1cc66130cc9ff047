package lv.ocma.divisions.text;

/** A text in the one language, {@code lv}, {@code en} or {@code ru}, in which it is told. */
public record Wording(String language, String text) {}
