package org.querygram.app.report.junit;

import java.io.IOException;
import java.util.List;

/// One line of a page of test results.
///
/// @param group what is tested: "querygram.n-plus-one"
/// @param message one line, empty where it passed without a word
/// @param lines what a click shows
record TestCase(String group, String name, Outcome outcome, String message, List<String> lines) {

    /// What became of a test.
    enum Outcome {
        PASSED,
        FAILED,
        SKIPPED
    }

    void write(XmlOut xml) throws IOException {
        xml.start("testcase", "classname", group, "name", name, "time", "0");
        switch (outcome) {
            case PASSED -> {
                if (!lines.isEmpty()) {
                    xml.start("system-out").text(String.join("\n", lines)).end();
                }
            }
            case FAILED ->
                    xml.start("failure", "message", message, "type", group)
                            .text(String.join("\n", lines))
                            .end();
            case SKIPPED -> xml.start("skipped", "message", message).text("").end();
        }
        xml.end();
    }
}
