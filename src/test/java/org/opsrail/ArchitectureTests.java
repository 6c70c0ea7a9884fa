package org.opsrail;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.opsrail.engine.state.SnapshotStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

@AnalyzeClasses(packagesOf = OpsrailApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @Test
    void shouldKeepModulesApart() {
        ApplicationModules.of(OpsrailApplication.class).verify();
    }

    @ArchTest
    static final ArchRule ENGINE_INTERNALS_STAY_IN_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackage("org.opsrail.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.camunda.zeebe..")
            .because("the application runs unchanged on a Camunda cluster: it knows the official client only");

    @ArchTest
    static final ArchRule ENGINE_KNOWS_NOTHING_OF_OPS = noClasses()
            .that()
            .resideInAPackage("org.opsrail.engine..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.opsrail..").and(not(resideInAPackage("org.opsrail.engine.."))))
            .because("it is an engine for any Camunda client, not for this application");

    @ArchTest
    static final ArchRule THE_CLIENT_IS_USED_AT_THE_EDGE = noClasses()
            .that()
            .resideInAPackage("org.opsrail..")
            .and()
            .resideOutsideOfPackages(
                    "org.opsrail.engine..", "org.opsrail.worker..", "..process..", "org.opsrail.*.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.camunda.client..")
            .because("rules and pages must be readable and testable without an engine");

    @ArchTest
    static final ArchRule PROCESS_HAS_NO_SQL = noClasses()
            .that()
            .resideInAPackage("..process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.springframework.jdbc..", "java.sql..")
            .because("a job handler reads like its BPMN element; what is stored belongs to domain");

    @ArchTest
    static final ArchRule WEB_HAS_NO_SQL = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.springframework.jdbc..", "java.sql..")
            .because("a page shows what domain tells");

    @ArchTest
    static final ArchRule CONNECTIONS_ARE_GIVEN_BACK = noClasses()
            .that()
            .doNotBelongToAnyOf(SnapshotStore.class)
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("such a stream keeps its connection until it is closed: list() gives it back by itself");

    @ArchTest
    static final ArchRule THE_CLOCK_IS_INJECTED = noClasses()
            .that()
            .resideOutsideOfPackage("org.opsrail.engine..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("a rehearsal moves the time of the whole application");

    @ArchTest
    static final ArchRule NAMES_COME_FROM_THE_FIELD = classes()
            .should()
            .haveSimpleNameNotEndingWith("Impl")
            .andShould()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Utils")
            .because("such a name says nothing about the process");

    @ArchTest
    static final ArchRule FIELDS_ARE_NOT_INJECTED = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .because("what a class needs stands in its constructor");
}
