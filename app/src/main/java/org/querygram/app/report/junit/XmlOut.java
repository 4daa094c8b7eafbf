package org.querygram.app.report.junit;

import org.querygram.app.report.text.FreeText;

import java.io.IOException;
import java.io.OutputStream;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// XML with a line for each element. What comes from a log is made fit for XML 1.0, which has no
/// control characters.
final class XmlOut {

    private final XMLStreamWriter xml;
    private int depth;
    private boolean inline;

    XmlOut(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// @param attributes names and values in turn
    XmlOut start(String name, String... attributes) throws IOException {
        try {
            indent();
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], FreeText.visible(attributes[i + 1]));
            }
            depth++;
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /// Text of the element that was started last; it has no elements then.
    XmlOut text(String text) throws IOException {
        try {
            xml.writeCharacters(FreeText.visibleLines(text));
            inline = true;
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    XmlOut end() throws IOException {
        try {
            depth--;
            if (!inline) {
                indent();
            }
            inline = false;
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void indent() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /// Hands everything on; the stream stays open.
    void finish() throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
