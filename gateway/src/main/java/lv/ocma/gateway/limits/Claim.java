package lv.ocma.gateway.limits;

/**
 * A request wants one unit of a policy.
 *
 * @param subject to whom the policy gives: a client, a person, an address
 */
record Claim(Policy policy, String subject) {

    Key key() {
        return new Key(policy.name(), subject);
    }

    /** In whose order rows are locked, so that two instances never wait for each other. */
    record Key(String policy, String subject) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            var byPolicy = policy.compareTo(other.policy);
            return byPolicy != 0 ? byPolicy : subject.compareTo(other.subject);
        }
    }
}
