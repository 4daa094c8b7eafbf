package org.querygram.app.statement;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.querygram.app.log.OpenLog;
import org.querygram.app.log.Selected;
import org.querygram.app.log.Selection;

import java.util.Arrays;
import java.util.List;

/// Follows the selection with the statements themselves: a loop shows one round, a step one of its
/// runs, a finding the round that proves it. Steps to the next round or run.
public final class DetailViewModel {

    private final OpenLog log;
    private final Selection selection;
    private final ReadOnlyObjectWrapper<DetailContent> content;
    private final ReadOnlyBooleanWrapper canStep = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private Pages pages;
    private int page;
    private @Nullable Selected before;
    private int pageBefore;

    public DetailViewModel(OpenLog log, Selection selection) {
        this.log = log;
        this.selection = selection;
        this.pages = Pages.of(log, selection.get());
        this.content = new ReadOnlyObjectWrapper<>(pages.content(0));
        canStep.set(pages.count() > 1);
        selection.selectedProperty().subscribe(this::follow);
    }

    public ReadOnlyObjectProperty<DetailContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /// True when there is another round or run to step to.
    public ReadOnlyBooleanProperty canStepProperty() {
        return canStep.getReadOnlyProperty();
    }

    /// True when a single statement was opened out of a round.
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    /// Shows the next round or run; after the last one the first.
    public void next() {
        show(Math.floorMod(page + 1, pages.count()));
    }

    public void previous() {
        show(Math.floorMod(page - 1, pages.count()));
    }

    /// Opens one statement of the shown round.
    public void open(StatementText statement) {
        Selected from = selection.get();
        int fromPage = page;
        selection.select(new Selected.OfRow(statement.row()));
        before = from;
        pageBefore = fromPage;
        canGoBack.set(true);
    }

    /// Goes back to the round that a statement was opened from.
    public void back() {
        Selected from = before;
        int fromPage = pageBefore;
        if (from != null) {
            selection.select(from);
            show(Math.min(fromPage, pages.count() - 1));
        }
    }

    /// Texts of all shown statements, for the clipboard.
    public String copyText() {
        return switch (content.get()) {
            case DetailContent.One one -> one.statement().formatted() + "\n";
            case DetailContent.Several several -> joined(several.statements());
        };
    }

    private static String joined(List<StatementText> statements) {
        StringBuilder text = new StringBuilder();
        statements.forEach(statement -> text.append(statement.sql()).append(";\n"));
        return text.toString();
    }

    private void follow(Selected selected) {
        before = null;
        canGoBack.set(false);
        pages = Pages.of(log, selected);
        canStep.set(pages.count() > 1);
        show(pages.first());
    }

    private void show(int next) {
        page = next;
        content.set(pages.content(page));
    }

    /// Rows on the shown page, for a chart that wants to follow.
    public int[] shownRows() {
        return switch (content.get()) {
            case DetailContent.One one -> new int[] {one.statement().row()};
            case DetailContent.Several several ->
                    several.statements().stream().mapToInt(StatementText::row).toArray();
        };
    }

    @Override
    public String toString() {
        return content.get().title() + " " + Arrays.toString(shownRows());
    }
}
