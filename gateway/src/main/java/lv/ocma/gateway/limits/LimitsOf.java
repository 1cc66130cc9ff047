package lv.ocma.gateway.limits;

import lv.ocma.gateway.caller.Caller;

/** Which limits are whose. Asked for each request on its event loop, so it answers from memory. */
interface LimitsOf {

    Limits of(Caller caller);
}
