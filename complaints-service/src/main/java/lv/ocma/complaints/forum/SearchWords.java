package lv.ocma.complaints.forum;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words as they are indexed and looked for: in small letters without marks, and by their beginnings, since PostgreSQL has no Latvian configuration and endings
 * change with the case. The same for all languages (ADR 0191).
 */
final class SearchWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final int MOST = 8;
    private static final int MOST_COMPARED = 6;
    private static final int SHORTEST_COMPARED = 4;

    private SearchWords() {}

    static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** As it stands in the index. */
    static String indexed(String... texts) {
        return Stream.of(texts).flatMap(SearchWords::words).collect(Collectors.joining(" "));
    }

    /** For {@code to_tsquery('simple', …)}: all of the words; empty where there is none. */
    static Optional<String> all(String text) {
        var terms = words(text).distinct().limit(MOST).map(SearchWords::term).toList();
        return terms.isEmpty() ? Optional.empty() : Optional.of(String.join(" & ", terms));
    }

    /** As {@link #all}: any two of the longest words, or the only one. */
    static Optional<String> anyTwo(String text) {
        var terms = words(text)
                .distinct()
                .filter(word -> word.length() >= SHORTEST_COMPARED)
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .limit(MOST_COMPARED)
                .map(SearchWords::term)
                .toList();
        if (terms.size() < 2) {
            return terms.stream().findFirst();
        }
        var pairs = new ArrayList<String>();
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                pairs.add("(" + terms.get(i) + " & " + terms.get(j) + ")");
            }
        }
        return Optional.of(String.join(" | ", pairs));
    }

    /** Long words by their beginning. Letters and digits only, so that nothing in it is an operator. */
    private static String term(String word) {
        int kept = word.length() > 4 ? word.length() - 2 : word.length() == 4 ? 3 : word.length();
        return kept == word.length() ? word : word.substring(0, kept) + ":*";
    }

    private static Stream<String> words(String text) {
        return List.of(NO_WORD.split(fold(text))).stream().filter(word -> !word.isEmpty());
    }
}
