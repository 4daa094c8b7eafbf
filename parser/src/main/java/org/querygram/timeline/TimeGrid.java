package org.querygram.timeline;

import java.util.ArrayList;
import java.util.List;

/// The stretches of a lane on grids of 1, 2, 4 ... units: for each cell of a grid the place of its
/// first statement and its longest duration. A frame that shows more than a few dozen statements a
/// pixel reads these from one end to the other, where each column's own border would wait for the
/// memory five times. Costs at most four bytes a statement.
///
/// The borders of columns then stand on the grid, at most 1/16 of a pixel beside their place. A
/// statement still belongs to exactly one column, and what is told of a column holds for exactly
/// its statements.
final class TimeGrid {

    /// So many cells at least make a column.
    private static final int FINE = 8;

    /// So many statements a cell of the finest grid has on an average.
    private static final int STATEMENTS = 4;

    /// Fewer statements, or cells, are quickly looked through.
    private static final int SMALL = 1 << 14;

    /// The finest grid has cells of 2^`finest` positions, each further one cells twice as wide.
    private final int finest;

    private final List<int[]> firsts = new ArrayList<>();
    private final List<int[]> longest = new ArrayList<>();

    /// @param length of the axis
    /// @param micros duration of each statement, or -1
    TimeGrid(Starts starts, long length, int[] micros) {
        int width = 0;
        while (length >> width > starts.size() / STATEMENTS) {
            width++;
        }
        finest = width;
        if (starts.size() >= SMALL) {
            addFinest(starts, (int) (length >> width) + 1, micros);
            while (longest.getLast().length > SMALL) {
                addCoarser();
            }
        }
    }

    private void addFinest(Starts starts, int cells, int[] micros) {
        int[] first = new int[cells + 1];
        int[] most = new int[cells];
        int index = 0;
        for (int cell = 0; cell < cells; cell++) {
            first[cell] = index;
            most[cell] = -1;
            while (index < starts.size() && starts.at(index) >> finest <= cell) {
                most[cell] = Math.max(most[cell], micros[index++]);
            }
        }
        first[cells] = starts.size();
        firsts.add(first);
        longest.add(most);
    }

    private void addCoarser() {
        int[] first = firsts.getLast();
        int[] most = longest.getLast();
        int cells = most.length / 2 + most.length % 2;
        int[] coarseFirst = new int[cells + 1];
        int[] coarseMost = new int[cells];
        for (int cell = 0; cell < cells; cell++) {
            coarseFirst[cell] = first[2 * cell];
            int right = Math.min(2 * cell + 1, most.length - 1);
            coarseMost[cell] = Math.max(most[2 * cell], most[right]);
        }
        coarseFirst[cells] = first[most.length];
        firsts.add(coarseFirst);
        longest.add(coarseMost);
    }

    /// The grid for columns of so many positions, or -1 where they are too narrow for any.
    int gridFor(double column) {
        int fitting = Math.getExponent(column / FINE) - finest;
        return fitting < 0 ? -1 : Math.min(fitting, firsts.size() - 1);
    }

    /// The numbers of the cells at which the columns of pixels begin, and the one past the last.
    int[] cells(int grid, Viewport viewport, int pixels) {
        double width = Math.scalb(1.0, finest + grid);
        int all = longest.get(grid).length;
        int[] cells = new int[pixels + 1];
        for (int pixel = 0; pixel <= pixels; pixel++) {
            double position = viewport.positionOfPixel(pixel, pixels);
            cells[pixel] = (int) Math.min(all, Math.round(position / width));
        }
        cells[pixels] = viewport.to() >= viewport.whole() ? all : cells[pixels];
        return cells;
    }

    /// The first statement of each cell.
    int[] firsts(int grid, int[] cells) {
        int[] first = firsts.get(grid);
        int[] borders = new int[cells.length];
        for (int i = 0; i < cells.length; i++) {
            borders[i] = first[cells[i]];
        }
        return borders;
    }

    /// The longest duration of each column in microseconds; -1 where none was measured.
    int[] longestMicros(int grid, int[] cells) {
        int[] of = longest.get(grid);
        int[] micros = new int[cells.length - 1];
        for (int column = 0; column < micros.length; column++) {
            int max = -1;
            for (int cell = cells[column]; cell < cells[column + 1]; cell++) {
                max = Math.max(max, of[cell]);
            }
            micros[column] = max;
        }
        return micros;
    }
}
