package lv.ocma.stack.compose;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What the files of the deployment have to keep; each is a mechanism that holds many lines at once. */
record Rule(String name, BiConsumer<Deployment, LocalStack> check) {

    static List<Rule> all() {
        return List.of(
                rule("each service has the members that are stated", Shape::members),
                rule("nothing runs as root, gains a right or writes to its own files", Shape::hardening),
                rule("a service is on its networks and no other", Shape::networks),
                rule("a service has its own keys and no other", Shape::secrets),
                rule("what an image writes to is bounded scratch space", Shape::scratchSpace),
                rule("what is kept is in a named volume, and the rest is mounted to be read", Shape::volumes),
                rule("a service waits for what it cannot be ready without", Shape::waits),
                rule("commands are those of the local stack", Commands::commands),
                rule("images have the versions that the tests run on", Commands::images),
                new Rule(
                        "variables are those of the local stack, with the values of containers",
                        (deployment, local) -> Variables.all(deployment.compose(), local)),
                rule("no variable has a default, and none may be empty", Variables::fromTheEnvironmentFile),
                rule("a published port leads to where the server listens", Addresses::published),
                rule("health is asked where the server listens", Addresses::health),
                new Rule(
                        "Prometheus reads the management port of each service",
                        (deployment, local) -> Addresses.scraped(
                                deployment.compose(), Repository.yaml(deployment.text(Deployment.SCRAPING)))),
                new Rule("the scanner takes what the service sends", (deployment, _) -> Scanning.settings(deployment)),
                new Rule("what a server takes fits into its limits", (deployment, _) -> Room.limits(deployment)),
                new Rule("one recipe makes each service", (deployment, _) -> Recipes.ofServices(deployment)),
                new Rule("Keycloak is prepared as the local one", (deployment, _) -> Recipes.ofKeycloak(deployment)));
    }

    private static Rule rule(String name, Consumer<Compose> check) {
        return new Rule(name, (deployment, _) -> check.accept(deployment.compose()));
    }

    /** A breach is an AssertionError, or what the reader of a file throws. */
    void hold(Deployment deployment, LocalStack local) {
        check.accept(deployment, local);
    }

    @Override
    public String toString() {
        return name;
    }
}
