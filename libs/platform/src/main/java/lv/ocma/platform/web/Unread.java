package lv.ocma.platform.web;

import com.fasterxml.jackson.databind.DeserializationContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lv.ocma.platform.problem.Invalid;
import lv.ocma.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What can't be read of one body, collected while the rest of it is read. What the rules of the operation name anyway once all can be read
 * is told along with it, and never alone: then they name it with all that they find.
 */
final class Unread {

    private final Set<Violation> broken = new LinkedHashSet<>();
    private final List<Violation> along = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** Of the body that is read; null for what a service reads of its own, where the first fault ends the reading. */
    static @Nullable Unread of(DeserializationContext context) {
        return (Unread) context.getAttribute(Unread.class);
    }

    void enter(String pointer) {
        open.push(pointer);
    }

    void leave() {
        open.pop();
    }

    /** Pointer to the value that is read now. */
    String here() {
        return open.isEmpty() ? "" : open.element();
    }

    int size() {
        return broken.size();
    }

    void add(Violation violation) {
        if (broken.size() < Invalid.MOST) {
            broken.add(violation);
        }
    }

    void addAlong(Violation violation) {
        if (along.size() < Invalid.MOST) {
            along.add(violation);
        }
    }

    boolean isEmpty() {
        return broken.isEmpty();
    }

    Invalid problem() {
        var named = broken.stream().map(Violation::at).collect(Collectors.toSet());
        return new Invalid(Stream.concat(
                        broken.stream(), along.stream().filter(violation -> !named.contains(violation.at())))
                .distinct()
                .toList());
    }
}
