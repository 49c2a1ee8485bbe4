package io.anlan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.anlan.platform.access.Open;
import io.anlan.platform.access.Requires;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The shape of the house (docs/architecture.md), held by the build. */
@AnalyzeClasses(packages = "io.anlan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int LONGEST_FILE = 500;
    /** The engineering core is a library: no module of the application, free to use for each. */
    private static final DescribedPredicate<JavaClass> OUTSIDE_THE_APPLICATION =
            JavaClass.Predicates.resideInAPackage("io.anlan.engineering..");

    @Test
    void modulesUseOnlyWhatTheyDeclareAndFormNoCycle() {
        ApplicationModules.of(AnlanApplication.class, OUTSIDE_THE_APPLICATION).verify();
    }

    @ArchTest
    static final ArchRule rulesArePure = noClasses()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule everyEndpointDeclaresItsPermission = methods()
            .that(are("HTTP endpoints", ArchitectureTest::isEndpoint))
            .should(com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith(Requires.class)
                    .or(com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith(Open.class)));

    @ArchTest
    static final ArchRule noFieldInjection = fields().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule sqlLivesInStores = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient");

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that().haveSimpleNameEndingWith("Controller").should().notBePublic();

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses imported) {
        List<String> open = imported.stream()
                .map(c -> c.getPackage())
                .distinct()
                .filter(p -> p.getName().startsWith("io.anlan."))
                .filter(p -> p.tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .isEmpty())
                .map(p -> p.getName())
                .toList();
        assertThat(open).as("packages without @NullMarked").isEmpty();
    }

    @Test
    void filesStaySmall() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> long_ = files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> lines(f) > LONGEST_FILE)
                    .map(Path::toString)
                    .toList();
            assertThat(long_).as("Java files over %d lines", LONGEST_FILE).isEmpty();
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static boolean isEndpoint(JavaMethod method) {
        return Stream.of(
                        GetMapping.class,
                        PostMapping.class,
                        PutMapping.class,
                        PatchMapping.class,
                        DeleteMapping.class,
                        RequestMapping.class)
                .anyMatch(method::isAnnotatedWith);
    }

    private static DescribedPredicate<JavaMethod> are(String what, java.util.function.Predicate<JavaMethod> test) {
        return DescribedPredicate.describe(what, test);
    }
}
