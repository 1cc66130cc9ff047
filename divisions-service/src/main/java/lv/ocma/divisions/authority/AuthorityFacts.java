package lv.ocma.divisions.authority;

import java.util.List;
import java.util.Set;
import lv.ocma.divisions.text.Texts;
import org.jspecify.annotations.Nullable;

/** What the sources say of a unit or authority; null is what they do not say. */
record AuthorityFacts(
        int listed,
        String kind,
        Texts name,
        List<String> translated,
        @Nullable String place,
        Contact contact,
        String source,
        Set<Topic> topics) {

    record Contact(
            @Nullable List<String> phones,
            @Nullable List<String> emails,
            @Nullable String webPage) {}
}
