# Any of the five services, out of what Maven built: docker build -f deploy/service.Dockerfile divisions-service
FROM eclipse-temurin:25.0.3_9-jre-noble
WORKDIR /deployments
# What changes least comes first. Owned by root: the process can read its own code and not change it.
COPY --chmod=0755 target/quarkus-app/lib/ lib/
COPY --chmod=0755 target/quarkus-app/quarkus-run.jar ./
COPY --chmod=0755 target/quarkus-app/quarkus/ quarkus/
COPY --chmod=0755 target/quarkus-app/app/ app/
USER 10001:10001
EXPOSE 8080 9000
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC", "-jar", "quarkus-run.jar"]
