package lv.ocma.appointments.hold;

import lv.ocma.platform.security.Caller;

/**
 * Whose a hold is: a person's, whichever client they came through, an employee's, or a client's for people who are not signed in.
 *
 * @param key names the holder, and tells no more of a person than their id
 */
record Holder(String client, String key, boolean isClient) {

    static Holder of(Caller caller) {
        var client = caller.client() == null ? "" : caller.client();
        if (caller.isStaff()) {
            return new Holder(client, "staff:" + caller.subject(), false);
        }
        return caller.person() == null
                ? new Holder(client, "client:" + client, true)
                : new Holder(client, "person:" + caller.person(), false);
    }
}
