package lv.ocma.platform.problem;

import java.util.List;
import java.util.Map;

/** 406: the answer has no form that the caller takes; those that it has are named. */
final class NotAcceptable extends Problem {

    /** @param offered media types */
    NotAcceptable(List<String> offered) {
        super(406, "not-acceptable", Map.of("offered", offered));
    }
}
