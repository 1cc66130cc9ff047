package lv.ocma.gateway.validation;

import lv.ocma.platform.problem.OwnWords;

/** JSON pointers as the services write them. Names that a caller made up are shown as far as {@link OwnWords} are. */
final class Pointers {

    private Pointers() {}

    static String member(String object, String name) {
        return object + "/" + OwnWords.shown(name);
    }
}
