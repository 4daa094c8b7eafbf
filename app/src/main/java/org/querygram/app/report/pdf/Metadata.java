package org.querygram.app.report.pdf;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;

/// What a viewer and a search engine see of a document before they open it.
final class Metadata {

    private Metadata() {}

    static void write(PDDocument document, String title, String version) {
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setAuthor("Querygram");
        information.setSubject("SQL log, analysed");
        information.setCreator("Querygram " + version);
        Calendar now = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        information.setCreationDate(now);
        PDViewerPreferences viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(viewer);
        document.getDocumentCatalog().setLanguage("en");
        document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }
}
