package org.transferledger.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What may depend on what. */
final class ModuleRules {
  static final String DOMAIN_KNOWS_NO_FRAMEWORK =
      "the domain knows no framework but Axon, and no database";
  static final String DOMAIN_KNOWS_NO_MODULE = "the domain knows no other module";
  static final String DECISION_ASKS_NO_CLOCK = "a decision asks no clock";
  static final String CORE_KNOWS_NO_FEATURE = "the core knows no feature";
  static final String NO_CIRCLES = "features do not go in circles";
  static final String PROOFS_NEED_THE_JDK_ONLY = "proofs need the JDK only";
  static final String LEDGER_KNOWS_BYTES_ONLY =
      "the ledger knows neither domain nor views nor the web";
  static final String VIEWS_KNOW_THE_DOMAIN_ONLY = "views know neither ledger nor web";
  static final String ENDPOINTS_RUN_COMMANDS =
      "endpoints run commands and ask views, and touch neither appender nor bus";

  private static final String[] DOMAIN = {
    "org.transferledger.core",
    "org.transferledger.authority",
    "org.transferledger.controllist",
    "org.transferledger.firm",
    "org.transferledger.technology",
    "org.transferledger.licence",
    "org.transferledger.transfer",
    "org.transferledger.shipment",
    "org.transferledger.access",
    "org.transferledger.misuse",
    "org.transferledger.retention",
    "org.transferledger.correction",
    "org.transferledger.export",
    "org.transferledger.catalogue"
  };
  private static final String LEDGER = "org.transferledger.ledger..";
  private static final String PROOF = "org.transferledger.proof..";
  private static final String READ = "org.transferledger..read..";
  private static final String PROJECTION = "org.transferledger.projection..";
  private static final String[] API = {
    "org.transferledger.app..",
    "org.transferledger.command..",
    "org.transferledger.http..",
    "org.transferledger.deadline..",
    "org.transferledger.demo..",
    "org.transferledger.event..",
    "org.transferledger.*.http..",
    "org.transferledger.misuse.reporter.."
  };

  private ModuleRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        DOMAIN_KNOWS_NO_FRAMEWORK,
        noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "org.springframework..", "java.sql..", "javax.sql..", "tools.jackson.."));
    rules.put(
        DOMAIN_KNOWS_NO_MODULE,
        noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(LEDGER, PROOF, READ, PROJECTION).or(resideInAnyPackage(API))));
    rules.put(
        DECISION_ASKS_NO_CLOCK,
        noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(UUID.class, "randomUUID"));
    rules.put(
        CORE_KNOWS_NO_FEATURE,
        classes()
            .that()
            .resideInAPackage("org.transferledger.core")
            .should()
            .onlyDependOnClassesThat(
                resideInAPackage("org.transferledger.core")
                    .or(
                        resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "org.axonframework.commandhandling..",
                            "org.axonframework.modelling..",
                            "com.fasterxml.jackson.annotation..",
                            "com.google.errorprone.annotations.."))));
    rules.put(NO_CIRCLES, slices().matching("org.transferledger.(*)").should().beFreeOfCycles());
    rules.put(
        PROOFS_NEED_THE_JDK_ONLY,
        classes()
            .that()
            .resideInAPackage(PROOF)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", PROOF, "org.jspecify..")));
    rules.put(
        LEDGER_KNOWS_BYTES_ONLY,
        noClasses()
            .that()
            .resideInAPackage(LEDGER)
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(DOMAIN)
                    .or(resideInAnyPackage(READ, PROJECTION))
                    .or(resideInAnyPackage(API))));
    rules.put(
        VIEWS_KNOW_THE_DOMAIN_ONLY,
        noClasses()
            .that()
            .resideInAnyPackage(READ, PROJECTION)
            .should()
            .dependOnClassesThat(resideInAnyPackage(LEDGER, PROOF).or(resideInAnyPackage(API))));
    rules.put(
        ENDPOINTS_RUN_COMMANDS,
        noClasses()
            .that()
            .resideInAPackage("org.transferledger.*.http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LEDGER, "org.axonframework..", "java.sql..", "javax.sql.."));
    return rules;
  }
}
