package lv.ocma.divisions.placechange;

import java.util.List;
import lv.ocma.divisions.place.DetailMembers;

/** Members of the details of a place as callers write them: {@code #/accessibility/features/lift}. */
final class Pointers {

    private static final String DOCUMENT = "#";

    private Pointers() {}

    static List<String> members() {
        return DetailMembers.ALL;
    }

    static String of(String member) {
        return DOCUMENT + member;
    }

    static String member(String pointer) {
        return pointer.substring(DOCUMENT.length());
    }
}
