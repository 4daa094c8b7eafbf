package org.querygram.app.report.pdf;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// A document in the making: its pages, and what can be drawn only when all of them are there (page
/// numbers, links, bookmarks).
final class Book implements AutoCloseable {

    private static final Style RUNNING = Style.BODY.sized(8.25f).muted();
    private static final float HEAD = 38;
    private static final float FOOT = 811;

    private record Bookmark(String title, Target target, int level) {}

    private record Link(Sheet sheet, PDRectangle box, Target target) {}

    private record PageNumber(
            Sheet sheet,
            float right,
            float y,
            Target target,
            Style style,
            @Nullable PDStructureElement of) {}

    private final PDDocument document = new PDDocument();
    private final Tags tags = new Tags(document);
    private final Fonts fonts;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<Bookmark> bookmarks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<PageNumber> pageNumbers = new ArrayList<>();
    private final String subject;
    private final String footnote;

    /// @param subject stands at the head of each page, right
    /// @param footnote stands at the foot of each page, left
    Book(String subject, String footnote) throws IOException {
        this.subject = subject;
        this.footnote = footnote;
        this.fonts = new Fonts(document);
    }

    PDDocument document() {
        return document;
    }

    Fonts fonts() {
        return fonts;
    }

    Tags tags() {
        return tags;
    }

    Sheet newSheet() throws IOException {
        if (!sheets.isEmpty()) {
            sheets.getLast().close();
        }
        Sheet sheet = new Sheet(document, fonts, tags);
        sheets.add(sheet);
        return sheet;
    }

    /// @param level 0 for a part, 1 for what stands in the last part
    void bookmark(String title, Target target, int level) {
        bookmarks.add(new Bookmark(title, target, level));
    }

    void link(Sheet sheet, float x, float y, float width, float height, Target target) {
        PDRectangle box = new PDRectangle(x, Sheet.HEIGHT - y - height, width, height);
        links.add(new Link(sheet, box, target));
    }

    /// The number of the page on which the target will stand, right-aligned; `–` if it never does.
    void pageNumber(Sheet sheet, float right, float y, Target target, Style style) {
        pageNumbers.add(new PageNumber(sheet, right, y, target, style, tags.current()));
    }

    /// Draws what was waiting, and writes the document; nothing can be added afterwards.
    void save(OutputStream out) throws IOException {
        sheets.getLast().close();
        for (Sheet sheet : sheets) {
            sheet.reopen();
            frame(sheet);
            for (PageNumber each : pageNumbers) {
                if (each.sheet() == sheet) {
                    draw(each);
                }
            }
            sheet.close();
        }
        for (Link link : links) {
            draw(link);
        }
        outline();
        tags.finish();
        // Plain objects: two files differ in their time of writing alone, and a reader can see it.
        document.save(out, CompressParameters.NO_COMPRESSION);
    }

    private void frame(Sheet sheet) throws IOException {
        Logo.draw(sheet, Sheet.LEFT, HEAD - 8.5f, 11.25f);
        sheet.text("Querygram report", RUNNING, Sheet.LEFT + 17, HEAD);
        right(sheet, fit(subject, 300), HEAD);
        sheet.rule(Sheet.LEFT, Sheet.RIGHT, HEAD + 13, Ink.BORDER, 0.75f);
        sheet.rule(Sheet.LEFT, Sheet.RIGHT, FOOT - 14, Ink.BORDER, 0.75f);
        sheet.text(footnote, RUNNING, Sheet.LEFT, FOOT);
        right(sheet, number(sheet) + " of " + sheets.size(), FOOT);
    }

    private void right(Sheet sheet, String text, float y) throws IOException {
        sheet.text(text, RUNNING, Sheet.RIGHT - fonts.width(text, RUNNING), y);
    }

    /// The text, or its start and an ellipsis where it is wider than `width` points.
    private String fit(String text, float width) {
        String shown = text;
        while (fonts.width(shown, RUNNING) > width) {
            int end = shown.offsetByCodePoints(shown.length(), shown.endsWith("…") ? -2 : -1);
            shown = shown.substring(0, end) + "…";
        }
        return shown;
    }

    private int number(@Nullable Sheet sheet) {
        return sheets.indexOf(sheet) + 1;
    }

    private void draw(PageNumber each) throws IOException {
        Sheet target = each.target().sheet();
        String text = target == null ? "–" : String.valueOf(number(target));
        float width = fonts.width(text, each.style());
        Tags.Content number =
                () -> each.sheet().text(text, each.style(), each.right() - width, each.y());
        if (each.of() == null) {
            number.draw();
        } else {
            tags.within(each.of(), number);
        }
    }

    private static void draw(Link link) throws IOException {
        PDPageXYZDestination destination = destination(link.target());
        if (destination == null) {
            return;
        }
        PDAnnotationLink annotation = new PDAnnotationLink();
        annotation.setRectangle(link.box());
        PDBorderStyleDictionary none = new PDBorderStyleDictionary();
        none.setWidth(0);
        annotation.setBorderStyle(none);
        annotation.setDestination(destination);
        link.sheet().page().getAnnotations().add(annotation);
    }

    private static @Nullable PDPageXYZDestination destination(Target target) {
        Sheet sheet = target.sheet();
        if (sheet == null) {
            return null;
        }
        PDPageXYZDestination destination = new PDPageXYZDestination();
        destination.setPage(sheet.page());
        destination.setLeft(0);
        destination.setTop((int) (Sheet.HEIGHT - target.y() + 12));
        return destination;
    }

    private void outline() {
        PDDocumentOutline outline = new PDDocumentOutline();
        document.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineItem part = null;
        for (Bookmark bookmark : bookmarks) {
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(bookmark.title());
            item.setDestination(destination(bookmark.target()));
            PDOutlineNode parent = bookmark.level() == 0 || part == null ? outline : part;
            parent.addLast(item);
            part = bookmark.level() == 0 ? item : part;
        }
        for (PDOutlineItem item : outline.children()) {
            item.openNode();
        }
        outline.openNode();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
