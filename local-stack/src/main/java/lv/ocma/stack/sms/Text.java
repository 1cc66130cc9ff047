package lv.ocma.stack.sms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a phone shows.
 *
 * @param ids of its segments, in the order of their arrival
 * @param text with … where a segment is missing
 * @param segments that it has; {@code of} how many
 * @param repeated segments that came once more while others were missing, which a phone does not show
 */
public record Text(
        List<String> ids, String received, String from, String to, String text, int segments, int of, int repeated) {

    /** In the order in which they began. What comes again when it is whole is shown again, as a phone would. */
    static List<Text> of(List<Segment> segments) {
        var begun = new ArrayList<Joining>();
        var unfinished = new LinkedHashMap<String, Joining>();
        for (var segment : segments) {
            var key = segment.from() + " " + segment.to() + " " + segment.reference() + " " + segment.total();
            var joining = segment.total() == 1 ? null : unfinished.get(key);
            if (joining == null) {
                joining = new Joining(segment);
                begun.add(joining);
                unfinished.put(key, joining);
            }
            joining.add(segment);
            if (joining.isWhole()) {
                unfinished.remove(key);
            }
        }
        return begun.stream().map(Joining::text).toList();
    }

    private static final class Joining {
        private final Segment first;
        private final Map<Integer, String> parts = new TreeMap<>();
        private final List<String> ids = new ArrayList<>();

        private Joining(Segment first) {
            this.first = first;
        }

        private void add(Segment segment) {
            parts.put(segment.number(), segment.text());
            ids.add(segment.id());
        }

        private boolean isWhole() {
            return parts.size() == first.total();
        }

        private Text text() {
            var text = new StringBuilder();
            for (int number = 1; number <= first.total(); number++) {
                text.append(parts.getOrDefault(number, "…"));
            }
            return new Text(
                    ids,
                    first.received(),
                    first.from(),
                    first.to(),
                    text.toString(),
                    parts.size(),
                    first.total(),
                    ids.size() - parts.size());
        }
    }
}
