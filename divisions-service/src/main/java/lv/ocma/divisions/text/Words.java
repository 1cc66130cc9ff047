package lv.ocma.divisions.text;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of texts in any of the languages, small and without their diacritics, as people type them into a search. */
public record Words(List<String> words) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static Words of(Collection<String> texts) {
        return new Words(texts.stream().flatMap(Words::split).distinct().toList());
    }

    public boolean none() {
        return words.isEmpty();
    }

    /** Whether each of the asked words begins one of these: endings of Latvian and Russian change, beginnings seldom. */
    public boolean answer(Words asked) {
        return asked.words.stream().allMatch(beginning -> words.stream().anyMatch(word -> word.startsWith(beginning)));
    }

    private static Stream<String> split(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN.splitAsStream(plain).filter(word -> !word.isEmpty());
    }
}
