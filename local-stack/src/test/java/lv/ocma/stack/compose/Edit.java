package lv.ocma.stack.compose;

/** One change of one file of the deployment. */
record Edit(String name, String file, String after, String from, String to) {
    /** Replaces a text that stands behind another one. */
    static Edit in(String name, String file, String after, String from, String to) {
        return new Edit(name, file, after, from, to);
    }

    /** Replaces a text within the block of a service, or behind it. */
    static Edit block(String name, String service, String from, String to) {
        return in(name + " of " + service, Compose.FILE, start(service), from, to);
    }

    /** Gives a service a member that it had not. */
    static Edit member(String service, String member) {
        return block(member, service, start(service), start(service) + "    " + member + "\n");
    }

    /** Gives a service a variable that it had not. */
    static Edit variable(String service, String variable) {
        return block(variable, service, "    environment:\n", "    environment:\n      " + variable + "\n");
    }

    /** Takes a member of one line away from a service. */
    static Edit without(String service, String line) {
        return block("without " + line, service, "    " + line + "\n", "");
    }

    private static String start(String service) {
        return "\n  " + service + ":\n";
    }

    Deployment edited(Deployment deployment) {
        var text = deployment.text(file);
        var start = text.indexOf(after);
        var at = start < 0 ? -1 : text.indexOf(from, start);
        if (at < 0) {
            throw new IllegalStateException(name + ": " + file + " has no " + from + " behind " + after);
        }
        return deployment.with(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    @Override
    public String toString() {
        return name;
    }
}
