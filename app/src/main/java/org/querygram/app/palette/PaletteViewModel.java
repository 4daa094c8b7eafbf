package org.querygram.app.palette;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What was typed into the palette, what it finds, and which row is chosen.
public final class PaletteViewModel {

    /// More rows than anybody reads; a log may have thousands of tables.
    private static final int MOST = 200;

    /// A title that fits always stands before a note that fits.
    private static final int BEHIND_TITLES = 100_000;

    private final List<PaletteSource> sources;
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty counted = new SimpleStringProperty("");
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();

    /// @param sources the one without a prefix is asked when no other's prefix was typed
    public PaletteViewModel(List<PaletteSource> sources) {
        this.sources = List.copyOf(sources);
        text.subscribe(this::find);
    }

    public StringProperty textProperty() {
        return text;
    }

    /// "6 of 84 commands".
    public StringProperty countedProperty() {
        return counted;
    }

    /// Number of the chosen row; -1 when there is none.
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    public ObservableList<PaletteEntry> entries() {
        return entries;
    }

    /// Looks again with nothing typed: what commands can do has changed since the last time.
    public void start() {
        text.set("");
        find("");
    }

    /// Chooses the next or an earlier row, and round at the end.
    public void move(int by) {
        if (!entries.isEmpty()) {
            chosen.set(Math.floorMod(chosen.get() + by, entries.size()));
        }
    }

    /// What the chosen row does; null when there is nothing to do.
    public @Nullable Runnable action() {
        int at = chosen.get();
        boolean possible = at >= 0 && at < entries.size() && entries.get(at).enabled();
        return possible ? entries.get(at).action() : null;
    }

    private void find(String typed) {
        PaletteSource source = sourceOf(typed);
        String wanted = typed.substring(source.prefix().length()).strip();
        List<PaletteEntry> all = source.entries(wanted);
        List<PaletteEntry> found = source.filters() ? found(wanted, all) : all;
        chosen.set(-1);
        entries.setAll(found.subList(0, Math.min(MOST, found.size())));
        chosen.set(entries.isEmpty() ? -1 : 0);
        counted.set(
                wanted.isEmpty() || !source.filters()
                        ? source.counted(all.size())
                        : found.size() + " of " + source.counted(all.size()));
    }

    private PaletteSource sourceOf(String typed) {
        PaletteSource found = null;
        for (PaletteSource source : sources) {
            boolean longer = found == null || source.prefix().length() > found.prefix().length();
            if (typed.startsWith(source.prefix()) && longer) {
                found = source;
            }
        }
        if (found == null) {
            throw new IllegalStateException("A palette needs a source without a prefix");
        }
        return found;
    }

    private record Scored(PaletteEntry entry, int score) {}

    private static List<PaletteEntry> found(String wanted, List<PaletteEntry> all) {
        List<Scored> found = new ArrayList<>();
        for (PaletteEntry entry : all) {
            FuzzyMatch title = FuzzyMatch.of(wanted, entry.title());
            FuzzyMatch note =
                    title == null
                            ? FuzzyMatch.of(wanted, entry.note() + " " + entry.title())
                            : null;
            if (title != null) {
                found.add(new Scored(entry.marked(title.letters()), title.score()));
            } else if (note != null) {
                found.add(new Scored(entry, note.score() - BEHIND_TITLES));
            }
        }
        found.sort(
                Comparator.comparing((Scored scored) -> !scored.entry().enabled())
                        .thenComparing(scored -> -scored.score()));
        return found.stream().map(Scored::entry).toList();
    }
}
