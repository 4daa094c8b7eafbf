package org.querygram.app.relations;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.querygram.app.relations.SchemaLayout.Box;
import org.querygram.app.relations.SchemaLayout.Line;

import java.util.ArrayList;
import java.util.List;

class SchemaLayoutTest {

    private static SchemaLayout layout(int boxes, List<Line> lines) {
        double[] heights = new double[boxes];
        java.util.Arrays.fill(heights, 100);
        return SchemaLayout.of(heights, lines, 880);
    }

    @Test
    void noTablesAreAnEmptyPicture() {
        assertThat(layout(0, List.of()).boxes()).isEmpty();
    }

    @Test
    void whatIsPointedToStandsLeft() {
        List<Box> boxes = layout(3, List.of(new Line(2, 1), new Line(1, 0))).boxes();

        assertThat(boxes.get(0).x()).isLessThan(boxes.get(1).x());
        assertThat(boxes.get(1).x()).isLessThan(boxes.get(2).x());
    }

    @Test
    void aRingAndATableThatPointsToItselfAreDrawn() {
        List<Line> ring = List.of(new Line(0, 1), new Line(1, 2), new Line(2, 0), new Line(1, 1));

        assertThat(layout(3, ring).boxes()).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void tablesAloneStandBelowThoseThatBelongTogether() {
        List<Box> boxes = layout(5, List.of(new Line(4, 3), new Line(3, 2))).boxes();

        assertThat(boxes.get(0).y()).isGreaterThan(boxes.get(3).y());
        assertThat(boxes.get(1).y()).isEqualTo(boxes.get(0).y());
    }

    @Property(tries = 300)
    void noTwoTablesOverlapAndAllAreInsideThePicture(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 50, max = 160) Double> heights,
            @ForAll @Size(max = 60) List<@IntRange(max = 1_599) Integer> pairs,
            @ForAll @DoubleRange(min = 300, max = 2_000) double room) {
        int n = heights.size();
        List<Line> lines = pairs.stream().map(p -> new Line(p / 40 % n, p % 40 % n)).toList();
        double[] given = heights.stream().mapToDouble(Double::doubleValue).toArray();
        SchemaLayout layout = SchemaLayout.of(given, lines, room);
        List<Box> placed = new ArrayList<>();
        for (Box box : layout.boxes()) {
            assertThat(box.x() + SchemaLayout.BOX_WIDTH).isLessThanOrEqualTo(layout.width());
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(layout.height());
            assertThat(placed).noneMatch(other -> overlap(box, other));
            placed.add(box);
        }
        assertThat(SchemaLayout.of(given, lines, room)).isEqualTo(layout);
    }

    private static boolean overlap(Box a, Box b) {
        return Math.abs(a.x() - b.x()) < SchemaLayout.BOX_WIDTH
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }
}
