package lv.ocma.platform.audit;

import lv.ocma.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody may see or change something (V2).
 *
 * @param code one word: own work, own data, …
 * @param words what the caller wrote as the reason; kept encrypted, as it may tell of a person
 */
public record Purpose(String code, @Nullable String words) {

    /** The caller showed the token that is given with what it opens; nothing else of the caller counted. */
    public static final Purpose MANAGE_TOKEN = new Purpose("manage-token", null);

    /** It is the own work, or what is the own. */
    public static Purpose of(Caller caller) {
        var code = switch (caller.kind()) {
            case STAFF -> "own-work";
            case CUSTOMER -> "own-data";
            case PORTAL -> caller.onBehalf() ? "on-behalf" : "own-client";
            case FRONT_END -> "own-client";
            case ANONYMOUS, UNLINKED -> MANAGE_TOKEN.code;
        };
        return new Purpose(code, null);
    }

    public static Purpose stated(String words) {
        return new Purpose("stated", words);
    }
}
