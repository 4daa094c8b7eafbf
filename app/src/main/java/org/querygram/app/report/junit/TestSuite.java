package org.querygram.app.report.junit;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// A page of test results in the shape that Jenkins, GitLab and GitHub's actions read. It has no
/// time stamp, so that two runs on one log give one file.
record TestSuite(String name, List<TestCase> cases) {

    void write(OutputStream out) throws IOException {
        String[] counts = {
            "tests", String.valueOf(cases.size()),
            "failures", count(TestCase.Outcome.FAILED),
            "errors", "0",
            "skipped", count(TestCase.Outcome.SKIPPED),
            "time", "0"
        };
        XmlOut xml = new XmlOut(out);
        xml.start("testsuites", with("Querygram", counts)).start("testsuite", with(name, counts));
        for (TestCase each : cases) {
            each.write(xml);
        }
        xml.end().end().finish();
    }

    private static String[] with(String name, String[] counts) {
        String[] all = new String[counts.length + 2];
        all[0] = "name";
        all[1] = name;
        System.arraycopy(counts, 0, all, 2, counts.length);
        return all;
    }

    private String count(TestCase.Outcome outcome) {
        return String.valueOf(cases.stream().filter(c -> c.outcome() == outcome).count());
    }
}
