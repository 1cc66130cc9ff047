package lv.ocma.platform.request;

import java.net.URI;
import java.net.URISyntaxException;

/** What a request may ask for: a target with a lone percent sign, as in {@code ?q=100%}, is none, and nobody could decode it. */
public final class Targets {

    private Targets() {}

    public static boolean isReadable(String target) {
        try {
            new URI(target);
            return true;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
