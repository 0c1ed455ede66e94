# Every target only calls the build tool; `make` alone lists them.
.DEFAULT_GOAL := help
.PHONY: help run test demo bench torture format openapi commands

SECONDS = 60
BREAK = none
SEED = 0

help: ## list the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/make \1\t\2/' | expand -t 16

run: ## start the application on an embedded PostgreSQL with its data in ./data
	./mvnw -q spring-boot:run

test: ## compile, check and test everything
	./mvnw verify

demo: ## play the story against the running server; SERVER_PORT if it is not 8080
	./mvnw -q spring-boot:run -Dspring-boot.run.main-class=org.transferledger.demo.Story

bench: ## measure against plain JDBC and the stock engine; ARGS, for example ARGS="--rows=1,2 --seconds=2"
	./mvnw -q -pl benchmarks -am spring-boot:run -Dspring-boot.run.skip=true -Dbench.skip=false -Dbench.arguments="$(ARGS)"
torture: ## kill and cut everything for SECONDS under load, then check every promise; BREAK=… breaks one, SEED=… repeats a run
	./mvnw -q -pl torture -am -Ptorture process-classes -Dtorture.seconds=$(SECONDS) -Dtorture.break=$(BREAK) -Dtorture.seed=$(SEED)

format: ## write all Java as google-java-format has it
	./mvnw -q -pl transfer-api -am test -Dtest=FormatTest -Dformat.write=true -Dsurefire.failIfNoSpecifiedTests=false

openapi: ## take real answers and the served OpenAPI document over into docs/openapi.json
	./mvnw -q -pl transfer-api -am test -Dtest=ExamplesTest -Dopenapi.write=true -Dsurefire.failIfNoSpecifiedTests=false
	./mvnw -q -pl transfer-api -am test -Dtest=OpenApiTest -Dopenapi.write=true -Dsurefire.failIfNoSpecifiedTests=false

commands: ## write docs/commands.md, the table of all commands, from the code
	./mvnw -q -pl transfer-api -am test -Dtest=CommandTableTest -Dcommands.write=true -Dsurefire.failIfNoSpecifiedTests=false
