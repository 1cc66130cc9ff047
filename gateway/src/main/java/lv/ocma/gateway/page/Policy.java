package lv.ocma.gateway.page;

/** What a page may load, and from where: nothing of another address, and never in a frame. */
enum Policy {
    /** Text with the one stylesheet. */
    PAGE("default-src 'none'; style-src 'self'; img-src 'self'", "strict-origin-when-cross-origin"),

    /** Its own script may run and ask this address; the address of the page, which opens a visit, is told to nobody. */
    SCRIPTED(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'",
            "no-referrer"),

    /** The script of the reference writes its styles into the page (ADR 0165). */
    REFERENCE(
            "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self'",
            "no-referrer");

    private static final String ALWAYS = "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String directives;
    private final String referrer;

    Policy(String directives, String referrer) {
        this.directives = directives + ALWAYS;
        this.referrer = referrer;
    }

    String directives() {
        return directives;
    }

    String referrer() {
        return referrer;
    }
}
