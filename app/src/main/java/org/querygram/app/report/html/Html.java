package org.querygram.app.report.html;

import org.querygram.app.report.text.FreeText;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// HTML in the making, through the JDK's XML writer: whatever comes from a log is text, never
/// markup. The result is well-formed XML as well.
final class Html {

    /// Elements that HTML knows without an end.
    private static final Set<String> VOID = Set.of("meta", "br", "hr", "path", "rect", "line");

    private final XMLStreamWriter xml;

    Html(OutputStream out) throws IOException {
        this(out, true);
    }

    /// @param page false for a picture that stands alone
    Html(OutputStream out, boolean page) throws IOException {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            if (page) {
                xml.writeDTD("<!DOCTYPE html>\n");
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// Starts an element; elements that have no end are ended.
    ///
    /// @param attributes names and values in turn
    Html start(String name, String... attributes) throws IOException {
        try {
            if (VOID.contains(name)) {
                xml.writeEmptyElement(name);
            } else {
                xml.writeStartElement(name);
            }
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], FreeText.visible(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    Html end() throws IOException {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// Ends an element that stands on lines of its own.
    Html endBlock() throws IOException {
        return end().raw("\n");
    }

    /// Text; line breaks in it stay.
    Html text(String text) throws IOException {
        return raw(FreeText.visibleLines(text));
    }

    /// An element with nothing but text.
    Html element(String name, String text, String... attributes) throws IOException {
        return start(name, attributes).text(text).end();
    }

    /// An element with nothing but text, on a line of its own.
    Html block(String name, String text, String... attributes) throws IOException {
        return element(name, text, attributes).raw("\n");
    }

    private Html raw(String text) throws IOException {
        try {
            xml.writeCharacters(text);
            return this;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /// Hands everything on; the stream stays open.
    void finish() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static IOException failed(XMLStreamException e) {
        Throwable cause = e.getNestedException();
        return cause instanceof IOException io ? io : new IOException(e.getMessage(), e);
    }
}
