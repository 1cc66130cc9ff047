package lv.ocma.gateway.limits;

import org.jspecify.annotations.Nullable;

/**
 * What an instance tells the store of one account, and asks.
 *
 * @param window of which it speaks; null when it has none
 * @param kept units that it holds unused and goes on holding
 * @param returned units that it held unused, and gives back
 * @param debt units that it has given out on its own while the store was away
 * @param wanted more units
 */
record Report(
        Claim.Key key, Policy policy, @Nullable Window window, long kept, long returned, long debt, long wanted) {}
