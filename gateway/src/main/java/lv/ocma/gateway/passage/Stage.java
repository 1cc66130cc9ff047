package lv.ocma.gateway.passage;

/** The order of the gates. What is cheap and refuses most goes first; what needs to know who calls goes after it is known. */
public enum Stage {
    /** What a browser asks of pages of other origins, before it lets them call. */
    ORIGIN,
    /** Whether there is room for one more. */
    ROOM,
    /** Who calls: token, proof of possession, API key. */
    CALLER,
    /** Whether the caller may ask this often. */
    LIMIT,
    /** Whether the proof of the caller was used before. After the limits, as every instance asks the database. */
    PROOF,
    /** Whether the request is one that the operation's document allows. */
    CONTRACT,
    /** Whether the answer is known already. */
    CACHE,
    /** What the gateway owns itself. */
    OWN
}
