package org.querygram.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.util.Set;
import java.util.TreeSet;

/// The arrows inside the program, as ARCHITECTURE.md draws them.
@AnalyzeClasses(
        packages = "org.querygram.app",
        importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String HOME = "org.querygram.app.";

    @ArchTest
    static final ArchRule commandsAndReportsHaveNoWindow =
            noClasses()
                    .that()
                    .resideInAnyPackage(HOME + "cli..", HOME + "report..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                    .allowEmptyShould(true)
                    .because(
                            "build servers run them on machines without a display, and the launcher"
                                    + " starts them without JavaFX");

    @ArchTest
    static final ArchRule theFilterLanguageHasNoWindow =
            noClasses()
                    .that()
                    .resideInAPackage(HOME + "filter..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                    .because("a filter is text and a set of rows: any part may ask it of a log")
                    .as("the filter language needs no window");

    @ArchTest
    static final ArchRule viewModelsNeedNoToolkit =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "javafx.scene..",
                            "javafx.stage..",
                            "javafx.application..",
                            "javafx.concurrent..",
                            "org.controlsfx..")
                    .allowEmptyShould(true)
                    .because(
                            "what the window shows and does is tested in plain JUnit; properties"
                                + " and observable lists work without a toolkit, these packages do"
                                + " not");

    @ArchTest
    static final ArchRule viewModelsDoNotKnowViews =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleNameEndingWith("View")
                    .allowEmptyShould(true)
                    .because(
                            "a view watches its model; the other way round makes neither testable");

    @ArchTest
    static final ArchRule onlyWiringBuildsViewModels =
            classes()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should(beBuiltOnlyByWiring())
                    .allowEmptyShould(true)
                    .because(
                            "one place shows who works with whom, and each part takes what it needs"
                                    + " in its constructor");

    @ArchTest
    static final ArchRule viewsDoNotCallEachOther =
            slices().matching("org.querygram.app.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .because("views share a selection and the window puts them side by side");

    @ArchTest
    static final ArchRule theProgramDoesNotCallOut =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.net.http..", "java.rmi..", "javax.net..", "javafx.scene.web..")
                    .because("everything stays on the user's machine");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .should(liveInANullMarkedPackage())
                    .because(
                            "NullAway checks only what is marked: a forgotten package is"
                                    + " unchecked");

    private static ArchCondition<JavaClass> beBuiltOnlyByWiring() {
        DescribedPredicate<JavaConstructorCall> elsewhere =
                DescribedPredicate.describe(
                        "made outside of Wiring and the view model's own package",
                        call -> {
                            String origin = call.getOriginOwner().getName();
                            return !origin.equals(HOME + "Wiring")
                                    && !origin.startsWith(HOME + "Wiring$")
                                    && !call.getOriginOwner()
                                            .getPackageName()
                                            .equals(call.getTargetOwner().getPackageName());
                        });
        return new ArchCondition<>("be built only by Wiring") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructorCallsToSelf().stream()
                        .filter(elsewhere)
                        .forEach(
                                call ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        Set<String> told = new TreeSet<>();
        return new ArchCondition<>("live in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)
                        && told.add(type.getPackageName())) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type,
                                    type.getPackageName()
                                            + " needs a package-info.java with @NullMarked"));
                }
            }
        };
    }
}
