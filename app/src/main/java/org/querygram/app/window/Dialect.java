package org.querygram.app.window;

import org.querygram.app.log.OpenLog;
import org.querygram.workload.Workload;

import java.util.List;
import java.util.regex.Pattern;

/// Guesses which ORM sent a log's statements, to show its advice first. A wrong guess costs one
/// click.
final class Dialect {

    /// Enough to meet an ordinary SELECT behind a program's set-up.
    private static final int LOOKED_AT = 200;

    /// Hibernate's aliases: `a1_0` since 6, `author0_` before.
    private static final Pattern HIBERNATE = Pattern.compile("\\b[a-z]+\\d+_(\\d+)?\\.");

    /// Django quotes every name.
    private static final Pattern DJANGO = Pattern.compile("[\"`]\\w+[\"`]\\.[\"`]\\w+[\"`]");

    private Dialect() {}

    static String of(OpenLog log) {
        List<String> formats =
                log.analysis().reports().stream().map(report -> report.format()).toList();
        if (formats.stream().anyMatch(format -> format.startsWith("django"))) {
            return "Django";
        }
        if (formats.stream().anyMatch(format -> format.startsWith("hibernate"))) {
            return "Hibernate";
        }
        return bySql(log.workload());
    }

    private static String bySql(Workload workload) {
        for (int row = 0; row < Math.min(LOOKED_AT, workload.size()); row++) {
            String sql = workload.sql(row);
            if (DJANGO.matcher(sql).find()) {
                return "Django";
            }
            if (HIBERNATE.matcher(sql).find()) {
                return "Hibernate";
            }
        }
        return "SQL";
    }
}
