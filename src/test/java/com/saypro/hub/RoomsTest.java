package com.saypro.hub;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may import whom. A room is a package; rooms meet in the routes, not in Java. */
class RoomsTest {
    private static final String HUB = "com.saypro.hub";
    /** These see the rooms and are seen by none. */
    private static final Set<String> FRONT = Set.of("web", "cli");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HUB);

    static Set<String> rooms() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(HUB + "."))
                .map(name -> name.substring(HUB.length() + 1).split("\\.")[0])
                .filter(name -> !FRONT.contains(name))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomImportsOnlyTheVocabulary(String room) {
        List<String> allowed = new ArrayList<>(List.of(room, "event"));
        if (room.equals("live")) {
            // It watches the files of these and gives them what has changed, so it knows what it loads.
            allowed.addAll(List.of("inbound", "mapping", "poll", "reconcile", "monitor"));
        }
        String[] packages = allowed.stream().map(RoomsTest::packages).toArray(String[]::new);
        DescribedPredicate<JavaClass> others = resideInAPackage(HUB + "..").and(not(resideInAnyPackage(packages)));
        noClasses()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .dependOnClassesThat(others)
                .check(CLASSES);
    }

    @Test
    void nothingImportsThePagesAndTheApi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("web"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages("web"))
                .check(CLASSES);
    }

    @Test
    void nothingButTheMainClassImportsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("cli"))
                .and()
                .doNotBelongToAnyOf(Hub.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages("cli"))
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reconcile",
                "incident",
                "monitor",
                "fulfilment",
                "support",
                "report",
                "books",
                "deadletter",
                "change"
            })
    void aRoomThatDecidesKnowsNoCamel(String room) {
        noClasses()
                .that()
                .resideInAPackage(packages(room))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.camel..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Dto|DTO)")
                .check(CLASSES);
    }

    @Test
    void everyRoomIsFound() {
        assertThat(rooms()).contains("event", "inbound", "mapping", "live", "embedded");
        assertThat(Stream.of(CLASSES.get(Hub.class)).map(JavaClass::getPackageName))
                .containsExactly(HUB);
    }

    private static String packages(String room) {
        return HUB + "." + room + "..";
    }
}
