package org.querygram.format;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One line of a Java stack trace: `at org.example.Shop.list(Shop.java:42)`, with the module or
/// class loader before the class (`app//`, `java.base@25/`) and what logging frameworks put behind
/// (`~[shop.jar:1.0]`).
///
/// @param from where the class begins
/// @param to behind the bracket that closes the file and line
record JavaFrame(int from, int to) {

    private static final byte[] AT = LoggerBytes.ascii("at ");
    private static final byte[] JAVA = LoggerBytes.ascii(".java:");
    private static final byte[] KOTLIN = LoggerBytes.ascii(".kt:");
    private static final byte[] SCALA = LoggerBytes.ascii(".scala:");
    private static final byte[] GROOVY = LoggerBytes.ascii(".groovy:");
    private static final byte[] P6SPY = LoggerBytes.ascii("com.p6spy.");

    /// Packages of drivers, pools, ORMs, frameworks and languages: what lies between the statement
    /// and the line that somebody wrote.
    private static final List<byte[]> LIBRARIES =
            List.of(
                            "java.",
                            "javax.",
                            "jakarta.",
                            "jdk.",
                            "sun.",
                            "com.sun.",
                            "com.p6spy.",
                            "net.ttddyy.",
                            "com.github.gavlyukovskiy.",
                            "org.hibernate.",
                            "org.springframework.",
                            "org.postgresql.",
                            "com.mysql.",
                            "org.mariadb.",
                            "oracle.",
                            "com.microsoft.sqlserver.",
                            "org.h2.",
                            "org.hsqldb.",
                            "com.zaxxer.",
                            "com.mchange.",
                            "com.alibaba.druid.",
                            "io.agroal.",
                            "org.apache.",
                            "org.jboss.",
                            "org.wildfly.",
                            "io.undertow.",
                            "io.quarkus.",
                            "io.smallrye.",
                            "io.vertx.",
                            "io.netty.",
                            "io.micronaut.",
                            "io.micrometer.",
                            "io.opentelemetry.",
                            "org.eclipse.",
                            "org.glassfish.",
                            "com.querydsl.",
                            "com.blazebit.",
                            "org.jooq.",
                            "org.mybatis.",
                            "com.baomidou.",
                            "org.flywaydb.",
                            "liquibase.",
                            "kotlin.",
                            "kotlinx.",
                            "scala.",
                            "groovy.",
                            "org.codehaus.groovy.",
                            "clojure.",
                            "reactor.",
                            "io.reactivex.",
                            "org.junit.",
                            "junit.",
                            "org.testng.",
                            "org.mockito.",
                            "org.gradle.",
                            "org.aspectj.",
                            "net.sf.cglib.",
                            "net.bytebuddy.",
                            "javassist.",
                            "com.fasterxml.",
                            "com.google.",
                            "com.intellij.",
                            "org.slf4j.",
                            "ch.qos.logback.")
                    .stream()
                    .map(LoggerBytes::ascii)
                    .toList();

    /// The frame on a line of a trace, or null.
    static @Nullable JavaFrame of(byte[] b, int lineFrom, int lineTo) {
        int at = LoggerBytes.skipBlanks(b, lineFrom, lineTo);
        if (!LoggerBytes.startsWith(b, at, lineTo, AT)) {
            return null;
        }
        int from = at + AT.length;
        int open = from;
        while (open < lineTo && b[open] != '(' && b[open] > ' ') {
            from = b[open] == '/' ? open + 1 : from;
            open++;
        }
        int close = open;
        while (close < lineTo && b[close] != ')') {
            close++;
        }
        return open < lineTo && b[open] == '(' && close < lineTo
                ? new JavaFrame(from, close + 1)
                : null;
    }

    boolean isP6spy(byte[] b) {
        return LoggerBytes.startsWith(b, from, to, P6SPY);
    }

    /// Whether somebody wrote this line of code: it has a number, and lies in no library.
    boolean isOwn(byte[] b) {
        boolean numbered = has(b, JAVA) || has(b, KOTLIN) || has(b, SCALA) || has(b, GROOVY);
        return numbered
                && LIBRARIES.stream()
                        .noneMatch(start -> LoggerBytes.startsWith(b, from, to, start));
    }

    private boolean has(byte[] b, byte[] ending) {
        return LoggerBytes.indexOf(b, from, to, ending) >= 0;
    }
}
