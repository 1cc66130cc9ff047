package lv.ocma.complaints.forum;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds names of employees, in whichever Latvian case they stand, and in Russian letters by how they sound: two words side by side that begin as given name and surname do, in either order. A surname
 * alone is found too where it is written with a capital and long enough to be no usual word's beginning.
 */
final class StaffNames {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)?");
    private static final int LONGEST_ENDING = 4;
    private static final int SHORTEST_ALONE = 5;

    private record Name(String given, String family) {}

    /** @param cyrillic whether it is written in Russian letters, so that it tells only how a name sounds */
    private record Word(String folded, boolean cyrillic, boolean capital, int from, int to) {

        static Word of(String written, int from) {
            var cyrillic = Cyrillic.isIn(written);
            return new Word(
                    cyrillic ? Cyrillic.heard(written) : SearchWords.fold(written),
                    cyrillic,
                    Character.isUpperCase(written.codePointAt(0)),
                    from,
                    from + written.length());
        }
    }

    private final Set<Name> names;

    /** @param names given names and surname each, as the directory has them */
    StaffNames(Collection<String> names) {
        this.names = names.stream()
                .map(name -> name.strip().split("\\s+"))
                .filter(parts -> parts.length > 1)
                .map(parts ->
                        new Name(stem(SearchWords.fold(parts[0])), stem(SearchWords.fold(parts[parts.length - 1]))))
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Trace> in(String text) {
        var words = new ArrayList<Word>();
        var matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(Word.of(matcher.group(), matcher.start()));
        }
        var found = new ArrayList<Trace>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var next = i + 1 < words.size() ? words.get(i + 1) : null;
            if (next != null && names.stream().anyMatch(name -> isPair(name, word, next))) {
                found.add(new Trace(TraceKind.STAFF_NAME, word.from(), next.to()));
                i++;
            } else if (word.capital() && names.stream().anyMatch(name -> isAlone(name, word))) {
                found.add(new Trace(TraceKind.STAFF_NAME, word.from(), word.to()));
            }
        }
        return found;
    }

    private static boolean isPair(Name name, Word one, Word other) {
        return (isOf(name.given(), one) && isOf(name.family(), other))
                || (isOf(name.family(), one) && isOf(name.given(), other));
    }

    private static boolean isAlone(Name name, Word word) {
        return name.family().length() >= SHORTEST_ALONE && isOf(name.family(), word);
    }

    private static boolean isOf(String stem, Word word) {
        var begins = word.cyrillic() ? stem.replace("j", "") : stem;
        return word.folded().startsWith(begins) && word.folded().length() <= begins.length() + LONGEST_ENDING;
    }

    /** Without the ending, which changes with the case. */
    private static String stem(String name) {
        var stem = name.replaceFirst("(?:is|us|as|s|a|e|o|i)$", "");
        return stem.length() < 2 ? name : stem;
    }
}
