package lv.ocma.divisions.staffaccount;

/** Keycloak does not answer, or not what it should; it is asked again later. */
class KeycloakAway extends Exception {

    private static final long serialVersionUID = 1;

    KeycloakAway(String why) {
        super(why);
    }

    KeycloakAway(String why, Throwable cause) {
        super(why, cause);
    }
}
