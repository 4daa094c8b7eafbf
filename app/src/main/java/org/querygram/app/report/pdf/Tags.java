package org.querygram.app.report.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each piece of text is (a heading, a paragraph, a cell), for screen readers and for programs
/// that take the text out: the structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8).
final class Tags {

    /// Draws something.
    @FunctionalInterface
    interface Content {
        void draw() throws IOException;
    }

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement document = new PDStructureElement("Document", root);
    private final Deque<PDStructureElement> open = new ArrayDeque<>();

    /// To which element each marked piece of a page belongs, by the piece's number.
    private final Map<PDPage, List<PDStructureElement>> owners = new LinkedHashMap<>();

    Tags(PDDocument target) {
        root.appendKid(document);
        target.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo info = new PDMarkInfo();
        info.setMarked(true);
        target.getDocumentCatalog().setMarkInfo(info);
    }

    /// What is drawn now belongs to a new element, below the one that is open.
    ///
    /// @param type a standard one: H1, P, TR ...
    void in(String type, Content content) throws IOException {
        within(element(type), content);
    }

    /// A picture, with what it shows in words.
    void figure(String words, Content content) throws IOException {
        PDStructureElement figure = element("Figure");
        figure.setAlternateDescription(words);
        within(figure, content);
    }

    /// An element below the one that is open, for content that comes in several calls.
    PDStructureElement element(String type) {
        PDStructureElement parent = open.isEmpty() ? document : open.peek();
        PDStructureElement made = new PDStructureElement(type, parent);
        parent.appendKid(made);
        return made;
    }

    void within(PDStructureElement element, Content content) throws IOException {
        open.push(element);
        content.draw();
        open.pop();
    }

    /// The element to which text belongs that is drawn now; null for what is repeated on each page.
    @Nullable PDStructureElement current() {
        return open.peek();
    }

    /// Whether shapes that are drawn now are the content, and no ornament.
    boolean inFigure() {
        return open.stream().anyMatch(each -> each.getStructureType().equals("Figure"));
    }

    /// The number of a new piece of content of `element` on a page.
    int piece(PDPage page, PDStructureElement element) {
        List<PDStructureElement> pieces = owners.computeIfAbsent(page, p -> new ArrayList<>());
        PDMarkedContentReference reference = new PDMarkedContentReference();
        reference.setPage(page);
        reference.setMCID(pieces.size());
        element.appendKid(reference);
        pieces.add(element);
        return pieces.size() - 1;
    }

    /// Writes the way back, from the pieces of each page to their elements.
    void finish() {
        Map<Integer, PDParentTreeValue> numbers = new LinkedHashMap<>();
        owners.forEach(
                (page, elements) -> {
                    COSArray array = new COSArray();
                    elements.forEach(array::add);
                    page.setStructParents(numbers.size());
                    numbers.put(numbers.size(), new PDParentTreeValue(array));
                });
        PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
        tree.setNumbers(numbers);
        root.setParentTree(tree);
        root.setParentTreeNextKey(numbers.size());
    }
}
