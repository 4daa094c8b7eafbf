package org.querygram;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The arrows between the packages of the library, as ARCHITECTURE.md draws them. A rule may name a
/// package that has no class yet.
@AnalyzeClasses(packages = "org.querygram", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String HOME = "org.querygram.";

    /// Each package and the packages it may know, all of them: what is reached through another one
    /// is named too, since its types pass by.
    private static final TreeMap<String, Set<String>> MAY_KNOW = new TreeMap<>();

    static {
        MAY_KNOW.put("sql", Set.of());
        MAY_KNOW.put("entry", Set.of());
        MAY_KNOW.put("source", Set.of("entry"));
        MAY_KNOW.put("wrap", Set.of("entry"));
        MAY_KNOW.put("format", Set.of("wrap", "source", "entry", "sql"));
        MAY_KNOW.put("workload", Set.of("sql", "entry"));
        MAY_KNOW.put("read", Set.of("format", "wrap", "source", "workload", "sql", "entry"));
        MAY_KNOW.put(
                "filter",
                Set.of("read", "format", "source", "timeline", "workload", "sql", "entry"));
        MAY_KNOW.put("stats", Set.of("workload", "sql", "entry"));
        MAY_KNOW.put("timeline", Set.of("workload", "sql", "entry"));
        MAY_KNOW.put("loops", Set.of("timeline", "workload", "sql", "entry"));
        MAY_KNOW.put("relations", Set.of("loops", "timeline", "workload", "sql", "entry"));
        MAY_KNOW.put(
                "detect",
                Set.of("relations", "loops", "timeline", "stats", "workload", "sql", "entry"));
        MAY_KNOW.put(
                "analysis",
                Set.of(
                        "detect",
                        "relations",
                        "loops",
                        "timeline",
                        "stats",
                        "workload",
                        "sql",
                        "entry"));
        MAY_KNOW.put(
                "compare",
                Set.of(
                        "analysis",
                        "detect",
                        "relations",
                        "loops",
                        "timeline",
                        "stats",
                        "workload",
                        "sql",
                        "entry"));
        MAY_KNOW.put(
                "log", Set.of("read", "analysis", "detect", "stats", "workload", "sql", "entry"));
    }

    @ArchTest
    static final ArchRule packagesKnowOnlyWhatStandsBelowThem =
            classes()
                    .that()
                    .resideInAPackage(HOME + "*")
                    .should(knowOnlyWhatStandsBelow())
                    .because(
                            "data flows one way, bytes to entries to statements to findings, and a"
                                    + " step that looks back ties the knot that makes it unusable"
                                    + " alone");

    @ArchTest
    static final ArchRule whatJudgesDoesNotKnowWhereTheLogCameFrom =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            HOME + "detect..",
                            HOME + "timeline..",
                            HOME + "loops..",
                            HOME + "relations..",
                            HOME + "compare..",
                            HOME + "stats..",
                            HOME + "analysis..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(HOME + "format..", HOME + "read..", HOME + "source..")
                    .allowEmptyShould(true)
                    .because(
                            "a finding must be the same whichever log showed it: what only a format"
                                    + " knows is a field of the statement");

    @ArchTest
    static final ArchRule theLibraryHasNoWindow =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "java.awt..", "javax.swing..")
                    .because("build servers use the library on machines that have no display");

    @ArchTest
    static final ArchRule theLibraryDoesNotPrint =
            noClasses()
                    .should(accessStandardStreams())
                    .because(
                            "standard output carries reports, and only the command line writes"
                                    + " them");

    @ArchTest
    static final ArchRule theLibraryDoesNotCallOut =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.net.http..", "java.rmi..", "javax.net..")
                    .because("everything stays on the user's machine");

    @ArchTest
    static final ArchRule hotLoopsUseNoRegularExpressions =
            noClasses()
                    .that(areHot())
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.util.regex..")
                    .orShould()
                    .callMethod(String.class, "replaceAll", String.class, String.class)
                    .orShould()
                    .callMethod(String.class, "replaceFirst", String.class, String.class)
                    .orShould()
                    .callMethod(String.class, "matches", String.class)
                    .allowEmptyShould(true)
                    .because(
                            "they see every byte of logs of many gigabytes; a regular expression"
                                + " costs tens of times what a walk over bytes does, and can take"
                                + " exponential time on hostile text");

    @ArchTest
    static final ArchRule sqlTreesStayBehindTheSqlPackage =
            noClasses()
                    .that()
                    .resideOutsideOfPackage(HOME + "sql..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("net.sf.jsqlparser..")
                    .because(
                            "it fails on a quarter of what PostgreSQL accepts and is slow on deep"
                                + " nesting: one place guards it and has an answer when it fails");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("org.querygram.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .because("a cycle is one package that pretends to be two");

    @ArchTest
    static final ArchRule everyPackageIsNullMarked =
            classes()
                    .should(liveInANullMarkedPackage())
                    .because(
                            "NullAway checks only what is marked: a forgotten package is"
                                    + " unchecked");

    private static DescribedPredicate<JavaClass> areHot() {
        return DescribedPredicate.describe(
                "are hot (all of sql and entry, and scanners of formats)",
                type ->
                        type.getPackageName().equals(HOME + "sql")
                                || type.getPackageName().equals(HOME + "entry")
                                || (type.getPackageName().startsWith(HOME + "format")
                                        && outermost(type).getSimpleName().endsWith("Scanner")));
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static ArchCondition<JavaClass> accessStandardStreams() {
        return new ArchCondition<>("use System.out, System.err or printStackTrace") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                        .forEach(
                                access ->
                                        events.add(
                                                SimpleConditionEvent.satisfied(
                                                        access, access.getDescription())));
                type.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getName().equals("printStackTrace"))
                        .forEach(
                                call ->
                                        events.add(
                                                SimpleConditionEvent.satisfied(
                                                        call, call.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> knowOnlyWhatStandsBelow() {
        return new ArchCondition<>("know only what stands below them in MAY_KNOW") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String from = topPackage(type);
                Set<String> known = MAY_KNOW.get(from);
                if (known == null) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, "The package " + from + " has no line in MAY_KNOW"));
                    return;
                }
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!target.getPackageName().startsWith(HOME)) {
                        continue;
                    }
                    String to = topPackage(target);
                    boolean allowed = to.equals(from) || known.contains(to);
                    events.add(
                            new SimpleConditionEvent(
                                    dependency,
                                    allowed,
                                    from + " -> " + to + ": " + dependency.getDescription()));
                }
            }
        };
    }

    private static String topPackage(JavaClass type) {
        String below = type.getPackageName().substring(HOME.length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
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
