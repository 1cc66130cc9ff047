package lv.ocma.stack.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lv.ocma.stack.build.Modules;
import lv.ocma.stack.service.Service;
import lv.ocma.stack.service.Settings;

/** docker-compose.yml as Compose reads it. */
final class Compose {
    static final String FILE = "docker-compose.yml";

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)([^}]*)}");

    private final JsonNode file;

    Compose() {
        this(Repository.text(FILE));
    }

    Compose(String text) {
        file = Repository.yaml(text);
    }

    /** A value from .env, which may be neither missing nor empty there. */
    static String given(String variable) {
        return "${" + variable + ":?is missing in .env}";
    }

    static boolean isOurs(String service) {
        return ours().contains(service);
    }

    /** The services that keep data of persons, which the door does not. */
    static List<String> keepers() {
        return ours().stream().filter(name -> !name.equals(Settings.DOOR)).toList();
    }

    /** Ours by name: divisions, appointments, … */
    static List<String> ours() {
        return Modules.OF_SERVICES.stream().map(Service::name).toList();
    }

    static String module(String service) {
        return Modules.OF_SERVICES.stream()
                .filter(module -> Service.name(module).equals(service))
                .findFirst()
                .orElseThrow();
    }

    List<String> services() {
        return names(file.get("services"));
    }

    /** Of the whole file. */
    List<String> members() {
        return names(file);
    }

    JsonNode service(String name) {
        return file.get("services").get(name);
    }

    JsonNode at(String pointer) {
        return file.at(pointer);
    }

    Map<String, String> environment(String service) {
        var environment = new LinkedHashMap<String, String>();
        service(service)
                .path("environment")
                .properties()
                .forEach(entry -> environment.put(
                        entry.getKey(), entry.getValue().asText().strip()));
        return environment;
    }

    /** Empty when the service has no such variable. */
    String variable(String service, String name) {
        return environment(service).getOrDefault(name, "");
    }

    List<String> list(String service, String member) {
        var list = new ArrayList<String>();
        service(service).path(member).forEach(item -> list.add(item.asText()));
        return list;
    }

    /** The command of a health check, as the container runs it. */
    List<String> healthCheck(String service) {
        var command = new ArrayList<String>();
        service(service)
                .at("/healthcheck/test")
                .forEach(word -> command.add(word.asText().replace("$$", "$")));
        return command;
    }

    /** Variables that the file takes from .env, each with what follows its name: {@code :?is missing in .env}. */
    Map<String, Set<String>> variables() {
        var variables = new LinkedHashMap<String, Set<String>>();
        var found = VARIABLE.matcher(file.toString());
        while (found.find()) {
            variables.computeIfAbsent(found.group(1), name -> new TreeSet<>()).add(found.group(2));
        }
        return variables;
    }

    static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
