package lv.ocma.gateway.limits;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request may go on.
 *
 * @param refused of the policy that has nothing left; null where every policy has given a unit. Then none has
 * @param standings of all policies that count it, in their order
 */
record Decision(@Nullable Standing refused, List<Standing> standings) {

    boolean isAdmitted() {
        return refused == null;
    }
}
