# Keycloak prepared for PostgreSQL once, so that it starts on a file system that it cannot write to.
FROM quay.io/keycloak/keycloak:26.7.3 AS prepared
RUN /opt/keycloak/bin/kc.sh build --db=postgres --health-enabled=true --metrics-enabled=true

FROM quay.io/keycloak/keycloak:26.7.3
COPY --from=prepared /opt/keycloak/ /opt/keycloak/
USER 1000
EXPOSE 8080 9000
