package lv.ocma.stack.compose;

import static lv.ocma.stack.compose.Edit.block;
import static lv.ocma.stack.compose.Edit.in;
import static lv.ocma.stack.compose.Edit.member;
import static lv.ocma.stack.compose.Edit.variable;
import static lv.ocma.stack.compose.Edit.without;

import java.util.List;
import java.util.stream.Stream;

/** What a hurried or a hostile hand might change in the files of the deployment without anybody seeing it at once. */
final class HarmfulEdits {
    private static final String ALL = "";

    private HarmfulEdits() {}

    static Stream<Edit> all() {
        return Stream.of(
                        health(),
                        ports(),
                        variables(),
                        secrets(),
                        files(),
                        starting(),
                        widening(),
                        recipes(),
                        scraping(),
                        scanning())
                .flatMap(List::stream);
    }

    private static List<Edit> health() {
        return List.of(
                block("another question", "mail", "/mailpit, readyz", "/mailpit, version"),
                block(
                        "another port of the health check",
                        "prometheus",
                        "127.0.0.1:9090/-/ready",
                        "127.0.0.1:9091/-/ready"),
                block("another path of the health check", "prometheus", "/-/ready", "/"),
                block("another host of the health check", "postgres", "--host=127.0.0.1", "--host=localhost"),
                block("another user of the health check", "postgres", "--username=postgres", "--username=ocma"),
                block("no health check", "mail", "      test: [CMD, /mailpit, readyz]", "      disable: true"),
                block(
                        "a disabled health check",
                        "mail",
                        "    healthcheck:\n",
                        "    healthcheck:\n      disable: true\n"),
                block("health check by a shell", "mail", "[CMD, /mailpit, readyz]", "[CMD-SHELL, /mailpit readyz]"),
                block("health that is always good", "keycloak", "exec 3<>", "true || exec 3<>"),
                in("a health check every three hours", Compose.FILE, "x-health:", "interval: 10s", "interval: 9999s"),
                in("a health check without time", Compose.FILE, "x-health:", "timeout: 5s", "timeout: 1s"),
                in("no time to start", Compose.FILE, "x-health:", "start_period: 300s", "start_period: 1s"),
                block("no time for a JVM", "kafka", "timeout: 15s", "timeout: 5s"));
    }

    private static List<Edit> ports() {
        return List.of(
                block("another port of clients", "kafka", "CLIENT://:9092,", "CLIENT://:9999,"),
                block("another port of controllers", "kafka", "CONTROLLER://:9093", "CONTROLLER://:9999"),
                block("other voters", "kafka", "1@kafka:9093", "1@kafka:9094"),
                block("other voter", "kafka", "1@kafka:9093", "2@kafka:9093"),
                block("another advertised name", "kafka", "CLIENT://kafka:9092", "CLIENT://localhost:9092"),
                block("another page", "mail", "0.0.0.0:8025", "0.0.0.0:9999"),
                block("another SMTP port", "mail", "0.0.0.0:1025", "0.0.0.0:2525"),
                block("a page for itself", "mail", "0.0.0.0:8025", "127.0.0.1:8025"),
                block("another port", "keycloak", "KC_HTTP_PORT: \"8080\"", "KC_HTTP_PORT: \"8081\""),
                block("another published port", "keycloak", "missing in .env}:8080\"", "missing in .env}:8081\""),
                block("a port for everybody", "keycloak", "127.0.0.1:${", "0.0.0.0:${"),
                block("another management port", "keycloak", "MANAGEMENT_PORT: \"9000\"", "MANAGEMENT_PORT: \"9001\""),
                in("another port of all", Compose.FILE, "x-http:", "HTTP_PORT: \"8080\"", "HTTP_PORT: \"8081\""),
                block(
                        "another port of one",
                        "complaints",
                        "      <<: *settings\n",
                        "      <<: *settings\n      QUARKUS_HTTP_PORT: \"8081\"\n"));
    }

    private static List<Edit> variables() {
        return List.of(
                block("no HTTP", "keycloak", "KC_HTTP_ENABLED: \"true\"", "KC_HTTP_ENABLED: \"false\""),
                block("misspelt HTTP", "keycloak", "KC_HTTP_ENABLED", "KC_HTTP_ENABLE"),
                without("keycloak", "  KC_HTTP_ENABLED: \"true\""),
                block("a larger pool", "keycloak", "KC_DB_POOL_INITIAL_SIZE: \"1\"", "KC_DB_POOL_INITIAL_SIZE: \"90\""),
                block(
                        "a larger pool for ever",
                        "keycloak",
                        "KC_DB_POOL_MIN_SIZE: \"1\"",
                        "KC_DB_POOL_MIN_SIZE: \"90\""),
                variable("keycloak", "KC_FEATURES: preview"),
                variable("keycloak", "KC_HOSTNAME_DEBUG: \"true\""),
                variable("keycloak", "JAVA_OPTS_APPEND: -agentlib:jdwp=transport=dt_socket,server=y,address=*:5005"),
                variable("mail", "MP_UI_AUTH: admin:admin"),
                variable("mail", "MP_SMTP_RELAY_ALL: \"true\""),
                variable("kafka", "KAFKA_JMX_PORT: \"9999\""),
                variable("divisions", "JAVA_TOOL_OPTIONS: -Xmx4g"),
                block("another's password", "keycloak", "OCMA_KEYCLOAK_DB_PASSWORD", "OCMA_DIVISIONS_DB_PASSWORD"),
                block("another's password", "postgres", "${OCMA_DIVISIONS_DB_PASSWORD", "${OCMA_KEYCLOAK_DB_PASSWORD"),
                block(
                        "another realm",
                        "complaints",
                        "      <<: *settings\n",
                        "      <<: *settings\n      OCMA_OIDC_URL: http://keycloak:8080/realms/master\n"),
                block(
                        "another key for look-ups",
                        "appointments",
                        "      <<: *settings\n",
                        "      <<: *settings\n      OCMA_LOOKUP_KEY: ${OCMA_POSTGRES_PASSWORD:?is missing in .env}\n"),
                block("a default", "appointments", "DB_PASSWORD:?is missing in .env", "DB_PASSWORD:-secret"),
                block("nonsense", "divisions", "ACCOUNTS_EVERY: 1m", "ACCOUNTS_EVERY: now and then"),
                block("no pause", "divisions", "ACCOUNTS_EVERY: 1m", "ACCOUNTS_EVERY: 0s"),
                block("a large heap", "kafka", "-Xmx384m", "-Xmx8g"),
                block("a larger heap", "kafka", "-Xmx384m", "-Xmx1000m"),
                block("a larger heap", "keycloak", "-Xmx512m", "-Xmx1000m"),
                in(
                        "a heap of everything",
                        Deployment.SERVICE_RECIPE,
                        ALL,
                        "MaxRAMPercentage=50",
                        "MaxRAMPercentage=99"));
    }

    private static List<Edit> secrets() {
        var keys = "secrets: [{source: complaints-column-keys, target: column-keys}, event-keys]";
        return List.of(
                member("gateway", "env_file: [.env]"),
                member("complaints", "env_file: [.env]"),
                member("gateway", "secrets: [event-keys]"),
                member("prometheus", "secrets: [event-keys]"),
                block("a third secret", "complaints", "event-keys]", "event-keys, divisions-column-keys]"),
                block("another's keys", "complaints", "source: complaints", "source: divisions"),
                without("complaints", keys),
                in("swapped files", Compose.FILE, "\nsecrets:", "./.secrets/divisions-", "./.secrets/complaints-"),
                in(
                        "keys from the environment",
                        Compose.FILE,
                        "\nsecrets:",
                        "{file: ./.secrets/event-keys}",
                        "{environment: OCMA_LOOKUP_KEY}"),
                block("a secret on the command line", "prometheus", "command: [", "command: [--web.config.file=/s, "),
                in(
                        "a secret in the image",
                        Deployment.SERVICE_RECIPE,
                        ALL,
                        "USER ",
                        "ENV OCMA_DB_PASSWORD=secret\nUSER "),
                in("a secret of the build", Deployment.KEYCLOAK_RECIPE, ALL, "RUN ", "ARG KC_DB_PASSWORD\nRUN "));
    }

    private static List<Edit> files() {
        return List.of(
                block(
                        "no scratch space for the configuration",
                        "kafka",
                        "\"/opt/kafka/config:size=1m,mode=1777\", ",
                        ""),
                block("no scratch space for logs", "kafka", ", \"/opt/kafka/logs:size=64m,mode=1777\"", ""),
                block("no scratch space for the socket", "postgres", ", \"/var/run/postgresql:size=1m,mode=1777\"", ""),
                block(
                        "no scratch space for the cache",
                        "keycloak",
                        ", \"/opt/keycloak/data/tmp:size=64m,mode=1777\"",
                        ""),
                block("scratch space without a bound", "mail", "/tmp:size=256m,", "/tmp:"),
                block("data elsewhere", "prometheus", "tsdb.path=/prometheus", "tsdb.path=/elsewhere"),
                block("data elsewhere", "kafka", "KAFKA_LOG_DIRS: /var/lib/kafka/data", "KAFKA_LOG_DIRS: /tmp/data"),
                block("a volume elsewhere", "prometheus", "prometheus:/prometheus", "prometheus:/elsewhere"),
                block("another configuration", "prometheus", "config.file=/etc/prometheus/", "config.file=/etc/other/"),
                block("a file that can be written", "prometheus", "prometheus.yml:ro", "prometheus.yml"),
                block("alarms elsewhere", "prometheus", "/etc/prometheus/alerts.yml", "/etc/other/alerts.yml"),
                in("a volume of others", Compose.FILE, "\nvolumes:", "postgres: {}", "postgres: {external: true}"),
                in(
                        "a volume in memory",
                        Compose.FILE,
                        "\nvolumes:",
                        "kafka: {}",
                        "kafka: {driver_opts: {type: tmpfs, device: tmpfs}}"),
                block(
                        "files that it may write",
                        "mail",
                        "    <<: *hardened\n",
                        "    <<: *hardened\n    read_only: false\n"));
    }

    private static List<Edit> starting() {
        return List.of(
                in("no restart", Compose.FILE, "x-hardened:", "  restart: unless-stopped\n", ""),
                in("no restart by word", Compose.FILE, "x-hardened:", "restart: unless-stopped", "restart: \"no\""),
                member("complaints", "profiles: [never]"),
                member("complaints", "scale: 0"),
                member("complaints", "entrypoint: [sleep, infinity]"),
                member("complaints", "command: [sleep, infinity]"),
                member("complaints", "extends: gateway"),
                block("no replicas", "mail", "deploy: {", "deploy: {replicas: 0, "),
                block("without a way", "mail", "networks: [inside, door]", "networks: [door]"),
                block("without a way", "keycloak", "networks: [inside, data, door]", "networks: [data, door]"),
                block("without a way", "prometheus", "networks: [inside, door]", "networks: [door]"),
                block("without a way", "complaints", "networks: [inside, data]", "networks: [inside]"),
                block("a way out", "complaints", "networks: [inside, data]", "networks: [inside, data, door]"),
                in("a closed door", Compose.FILE, "\nnetworks:", "door: {}", "door: {internal: true}"),
                in("an open inside", Compose.FILE, "\nnetworks:", "inside: {internal: true}", "inside: {}"),
                block("no memory", "mail", "memory: 384M", "memory: 1M"),
                block("memory without an end", "mail", "memory: 384M", "memory: 384G"),
                block("one process", "mail", "pids: 128", "pids: 1"),
                block("hardly a processor", "mail", "cpus: \"0.5\"", "cpus: \"0.01\""),
                block("two lists of ports", "prometheus", "    ports: ", "    ports: []\n    ports: "),
                in("two of one service", Compose.FILE, ALL, "\n  mail:\n", "\n  mail: {}\n  mail:\n"),
                block("another's image", "mail", "axllent/mailpit:", "someone/mailpit:"),
                block("another's image", "prometheus", "prom/prometheus:", "registry.example.org/prometheus:"),
                block("no version", "mail", "mailpit:v1.31.4", "mailpit:latest"),
                block("it waits for nothing", "keycloak", "condition: service_healthy", "condition: service_started"),
                in("another file", Compose.FILE, ALL, "\nservices:\n", "\ninclude: [other.yml]\nservices:\n"));
    }

    private static List<Edit> widening() {
        var more = Stream.of(
                        "group_add: [root]",
                        "sysctls: {net.ipv4.ip_unprivileged_port_start: 0}",
                        "cgroup: host",
                        "uts: host",
                        "device_cgroup_rules: [\"c 1:1 rwm\"]",
                        "gpus: all",
                        "runtime: other",
                        "post_start: [{command: [sh], user: root}]",
                        "volumes_from: [postgres]",
                        "use_api_socket: true",
                        "extra_hosts: [\"keycloak:127.0.0.1\"]",
                        "privileged: true",
                        "pid: host",
                        "volumes: [\"/var/run/docker.sock:/var/run/docker.sock\"]")
                .map(member -> member("mail", member));
        var users = Stream.of(
                block("the group of root", "mail", "65534:65534", "65534:0"),
                in("the group of root in all", Compose.FILE, "x-service:", "10001:10001", "10001:0"),
                in("a right", Compose.FILE, "x-hardened:", "cap_drop: [ALL]", "cap_drop: [CHOWN]"));
        return Stream.concat(more, users).toList();
    }

    private static List<Edit> recipes() {
        var service = Deployment.SERVICE_RECIPE;
        return List.of(
                in(
                        "nothing prepared",
                        Deployment.KEYCLOAK_RECIPE,
                        ALL,
                        "COPY --from=prepared /opt/keycloak/ /opt/keycloak/\n",
                        ""),
                in("as root", Deployment.KEYCLOAK_RECIPE, ALL, "USER 1000\n", ""),
                in("prepared for another database", Deployment.KEYCLOAK_RECIPE, ALL, "--db=postgres", "--db=mysql"),
                in("another folder", service, ALL, "lib/ lib/", "lib/ libs/"),
                in("code of the process", service, ALL, "--chmod=0755 target", "--chmod=0755 --chown=10001 target"),
                in("one more command", service, ALL, "USER ", "RUN chmod -R 777 /deployments\nUSER "),
                in("in small letters", service, ALL, "USER ", "run chmod -R 777 /deployments\nUSER "),
                in("a file of the web", service, ALL, "USER ", "ADD https://example.org/agent.jar ./\nUSER "),
                in("options of Java", service, ALL, "USER ", "ENV JAVA_TOOL_OPTIONS=-Xmx4g\nUSER "),
                in("root at last", service, ALL, "EXPOSE ", "user root\nEXPOSE "),
                in("a line that goes on", service, ALL, "EXPOSE 8080", "EXPOSE \\\n 8081"),
                in("another reader", service, ALL, "# Any", "# syntax=someone/dockerfile\n# Any"),
                in("a base without bash", service, ALL, "-jre-noble", "-jre-alpine"),
                in("another base", service, ALL, "eclipse-temurin:25", "eclipse-temurin:21"),
                in("a debugger", service, ALL, "\"-jar\"", "\"-agentlib:jdwp=transport=dt_socket,server=y\", \"-jar\""),
                in("a shell", service, ALL, "ENTRYPOINT [\"java\"", "ENTRYPOINT [\"sh\", \"-c\", \"java\""),
                block("another recipe", "complaints", "../deploy/service.Dockerfile", "Dockerfile"));
    }

    private static List<Edit> scraping() {
        var file = Deployment.SCRAPING;
        return List.of(
                in("longer than the pause", file, ALL, "scrape_timeout: 5s", "scrape_timeout: 30s"),
                in("another target", file, ALL, "keycloak:9000", "keycloak:9001"),
                in("no alarms", file, ALL, "rule_files: [alerts.yml]", "rule_files: []"),
                in("one target less", file, ALL, "\"gateway:9000\", ", ""),
                in(
                        "a second list",
                        file,
                        "job_name: ocma",
                        "    static_configs:\n",
                        "    static_configs:\n      - targets: [\"postgres:5432\"]\n"),
                in("another path", file, ALL, "/q/metrics", "/metrics"),
                in(
                        "figures leave",
                        file,
                        ALL,
                        "scrape_configs:",
                        "remote_write: [{url: \"http://x\"}]\nscrape_configs:"));
    }

    private static List<Edit> scanning() {
        var file = Deployment.SCANNER;
        return List.of(
                block("a way out", "scanner", "networks: [inside]", "networks: [inside, door]"),
                block("a way in", "signatures", "networks: [door]", "networks: [inside, door]"),
                member("scanner", "ports: [\"127.0.0.1:3310:3310\"]"),
                block("signatures that it may write", "scanner", "/var/lib/clamav:ro", "/var/lib/clamav"),
                block("signatures elsewhere", "signatures", "signatures:/var/lib/clamav", "signatures:/elsewhere"),
                block("another's image", "scanner", "clamav/clamav:", "someone/clamav:"),
                block("another version", "signatures", "clamav:1.5.1", "clamav:1.4.0"),
                block("as root", "scanner", "user: clamav", "user: root"),
                block("the start of the image", "scanner", "[clamd, ", "[/init, "),
                block("it fetches once", "signatures", ", --daemon]", "]"),
                block("health that is always good", "signatures", "-mtime -7 | grep -q .", "-mtime -7"),
                block("it scans before it has signatures", "scanner", "depends_on", "x-depends-on"),
                block("another scanner", "complaints", "CLAMD_HOST: scanner", "CLAMD_HOST: mail"),
                block("another port of the scanner", "complaints", "CLAMD_PORT: \"3310\"", "CLAMD_PORT: \"3311\""),
                in("another port", file, ALL, "TCPSocket 3310", "TCPSocket 3311"),
                in("smaller than files are", file, ALL, "StreamMaxLength 12M", "StreamMaxLength 5M"),
                in("slower than anybody waits", file, ALL, "MaxScanTime 45000", "MaxScanTime 120000"),
                in("clean without a whole look", file, ALL, "AlertExceedsMax yes", "AlertExceedsMax no"),
                in("room for two sets", file, ALL, "Reload no", "Reload yes"),
                in("nothing about archives", file, ALL, "MaxThreads 4", "MaxThreads 4\nScanArchive no"),
                in("another source", Deployment.SIGNATURES, ALL, "database.clamav.net", "example.org"));
    }
}
