package org.transferledger.architecture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.transferledger.core.CoreThatKnowsAFeature;
import org.transferledger.ledger.LedgerThatKnowsTheDomain;
import org.transferledger.proof.ProofWithALibrary;
import org.transferledger.transfer.DecisionWithClock;
import org.transferledger.transfer.DomainThatKnowsTheLedger;
import org.transferledger.transfer.DomainWithDatabase;
import org.transferledger.transfer.FeatureThatKnowsTheCore;
import org.transferledger.transfer.http.EndpointThatAppends;
import org.transferledger.transfer.read.ViewThatKnowsTheLedger;

/** The rules of the modules and packages, each shown to catch the violation that it is for. */
class ModuleTest {
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.transferledger");

  @TestFactory
  Stream<DynamicTest> theProductKeepsEveryRule() {
    return ModuleRules.all().entrySet().stream()
        .map(it -> DynamicTest.dynamicTest(it.getKey(), () -> it.getValue().check(MAIN)));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleCatchesItsViolation() {
    Map<String, List<Class<?>>> violations =
        Map.of(
            ModuleRules.DOMAIN_KNOWS_NO_FRAMEWORK, List.of(DomainWithDatabase.class),
            ModuleRules.DOMAIN_KNOWS_NO_MODULE, List.of(DomainThatKnowsTheLedger.class),
            ModuleRules.DECISION_ASKS_NO_CLOCK, List.of(DecisionWithClock.class),
            ModuleRules.CORE_KNOWS_NO_FEATURE, List.of(CoreThatKnowsAFeature.class),
            ModuleRules.NO_CIRCLES,
                List.of(CoreThatKnowsAFeature.class, FeatureThatKnowsTheCore.class),
            ModuleRules.PROOFS_NEED_THE_JDK_ONLY, List.of(ProofWithALibrary.class),
            ModuleRules.LEDGER_KNOWS_BYTES_ONLY, List.of(LedgerThatKnowsTheDomain.class),
            ModuleRules.VIEWS_KNOW_THE_DOMAIN_ONLY, List.of(ViewThatKnowsTheLedger.class),
            ModuleRules.ENDPOINTS_RUN_COMMANDS, List.of(EndpointThatAppends.class));
    assertThat(violations.keySet()).isEqualTo(ModuleRules.all().keySet());
    return ModuleRules.all().entrySet().stream()
        .map(it ->
            DynamicTest.dynamicTest(
                it.getKey(), () -> catches(it.getValue(), violations.get(it.getKey()))));
  }

  private static void catches(ArchRule rule, @Nullable List<Class<?>> violation) {
    JavaClasses classes = new ClassFileImporter().importClasses(requireNonNull(violation));
    assertThatThrownBy(() -> rule.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(violation.getFirst().getSimpleName());
  }

  @Test
  void everyPackageSaysWhatLivesThereAndIsNullMarked() {
    assertThatCode(() ->
            MAIN.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .forEach(ModuleTest::requirePackageInfo))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> requirePackageInfo("org.transferledger.architecture"))
        .isInstanceOf(AssertionError.class);
  }

  private static void requirePackageInfo(String name) {
    assertThat(MAIN.contain(name + ".package-info")).as(name).isTrue();
    assertThat(MAIN.get(name + ".package-info").isAnnotatedWith(NullMarked.class))
        .as(name)
        .isTrue();
  }
}
