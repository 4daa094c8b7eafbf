package org.querygram.app.report.sarif;

import org.querygram.app.report.json.JsonOut;
import org.querygram.app.report.text.DetectorPages;
import org.querygram.detect.Detector;
import org.querygram.detect.Detectors;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What stands around the results of any SARIF file: version, tool, rules.
final class SarifHead {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private SarifHead() {}

    /// Up to the members of the only run.
    static void start(JsonOut json, String version) {
        json.object().text("$schema", SCHEMA).text("version", "2.1.0");
        json.array("runs").object().object("tool").object("driver");
        json.text("name", "Querygram").text("version", version);
        json.array("rules");
        Detectors.all().forEach(detector -> rule(json, detector));
        json.end().end().end();
        json.text("columnKind", "utf16CodeUnits");
    }

    static void end(JsonOut json) {
        json.end().end().end();
    }

    /// The number of a rule in `rules`.
    static int ruleIndex(String detector) {
        List<String> ids = new ArrayList<>();
        Detectors.all().forEach(each -> ids.add(each.id()));
        return ids.indexOf(detector);
    }

    private static void rule(JsonOut json, Detector detector) {
        String what = DetectorPages.whatItFinds(detector.id()).orElse(detector.title());
        String page = DetectorPages.of(detector.id()).orElse(detector.title());
        json.object().text("id", detector.id()).text("name", name(detector.id()));
        json.object("shortDescription").text("text", detector.title()).end();
        json.object("fullDescription").text("text", what).end();
        json.object("help").text("text", page).text("markdown", page).end();
        json.object("properties").texts("tags", List.of("performance", "sql")).end();
        json.end();
    }

    /// "NPlusOne" for `n-plus-one`: code-scanning pages want a word.
    private static String name(String id) {
        StringBuilder name = new StringBuilder();
        for (String part : id.split("-", -1)) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return name.toString();
    }

    /// A place in a log.
    ///
    /// @param line from 1; 0 for the whole file
    static void location(JsonOut json, String path, long line) {
        json.object().object("physicalLocation");
        json.object("artifactLocation").text("uri", uri(path)).end();
        if (line > 0) {
            json.object("region").number("startLine", line).end();
        }
        json.end().end();
    }

    private static String uri(String path) {
        String slashes = path.equals("-") ? "stdin" : path.replace('\\', '/');
        try {
            return new URI(null, null, slashes, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "log";
        }
    }
}
