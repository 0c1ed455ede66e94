# The application in Spring Boot's layers: libraries change rarely, the application often.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q --batch-mode -DskipTests package
RUN java -Djarmode=tools -jar transfer-api/target/transfer-api-*-app.jar extract --layers --launcher --destination /layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --create-home ledger \
 && install -d -o ledger -m 700 /var/lib/transfer-ledger/reporter-keys /var/lib/transfer-ledger/signer
USER ledger
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/spring-boot-loader/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
EXPOSE 8080
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
