package org.querygram.app.relations;

import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurve;

import org.jspecify.annotations.Nullable;
import org.querygram.app.theme.Parts;
import org.querygram.relations.Strength;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The picture of the schema. Laid out anew when the room changes; a table of ten columns more or
/// less is no animation.
final class SchemaPane extends ScrollPane {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass FADED = PseudoClass.getPseudoClass("faded");

    /// The room is rounded to this, so that dragging a splitter does not move tables all the time.
    private static final double STEP = 80;

    private final RelationsViewModel model;
    private final Pane pane = new Pane();
    private final List<TableBox> boxes = new ArrayList<>();
    private double room = -1;

    /// A line with what belongs to it.
    private record Drawn(SchemaLink link, List<Node> nodes) {}

    private final List<Drawn> drawn = new ArrayList<>();

    SchemaPane(RelationsViewModel model) {
        this.model = model;
        getStyleClass().add("schema");
        setContent(pane);
        setPannable(true);
        setFocusTraversable(false);
        long busiest = model.tables().isEmpty() ? 1 : model.tables().getFirst().statements();
        for (SchemaTable table : model.boxes()) {
            boxes.add(new TableBox(table, busiest, () -> model.choose(table)));
        }
        viewportBoundsProperty().subscribe(bounds -> layOut(bounds.getWidth()));
        model.currentProperty().subscribe(() -> mark());
        model.selection().shownProperty().subscribe(() -> mark());
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /// The keyboard goes to the table in front, or to the first one.
    @Override
    public void requestFocus() {
        boxes.stream()
                .filter(box -> box.table() == model.currentProperty().get())
                .findFirst()
                .or(() -> boxes.stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private void layOut(double width) {
        double now = Math.floor(width / STEP) * STEP;
        if (width <= 0 || now == room) {
            return;
        }
        room = now;
        double[] heights =
                boxes.stream().mapToDouble(box -> TableBox.heightOf(box.table())).toArray();
        List<SchemaLayout.Line> lines =
                model.lines().stream()
                        .map(
                                link ->
                                        new SchemaLayout.Line(
                                                indexOf(link.relation().fromTable()),
                                                indexOf(link.relation().toTable())))
                        .toList();
        draw(SchemaLayout.of(heights, lines, now));
    }

    private int indexOf(String table) {
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).table().name().equalsIgnoreCase(table)) {
                return i;
            }
        }
        return -1;
    }

    private void draw(SchemaLayout layout) {
        drawn.clear();
        for (SchemaLink link : model.lines()) {
            drawn.add(new Drawn(link, line(link, layout)));
        }
        Stream<Node> lines = drawn.stream().flatMap(each -> each.nodes().stream());
        List<Node> labels = new ArrayList<>();
        List<Node> shapes = new ArrayList<>();
        lines.forEach(node -> (node instanceof VBox ? labels : shapes).add(node));
        pane.getChildren().setAll(shapes);
        for (int i = 0; i < boxes.size(); i++) {
            SchemaLayout.Box at = layout.boxes().get(i);
            boxes.get(i).resizeRelocate(at.x(), at.y(), SchemaLayout.BOX_WIDTH, at.height());
            boxes.get(i).setPrefSize(SchemaLayout.BOX_WIDTH, at.height());
            boxes.get(i).setMinSize(SchemaLayout.BOX_WIDTH, at.height());
            pane.getChildren().add(boxes.get(i));
        }
        pane.getChildren().addAll(labels);
        pane.setMinSize(layout.width(), layout.height());
        mark();
    }

    /// From the foreign key's line to the head of the table that it points to.
    private List<Node> line(SchemaLink link, SchemaLayout layout) {
        int from = indexOf(link.relation().fromTable());
        int to = indexOf(link.relation().toTable());
        SchemaLayout.Box start = layout.boxes().get(from);
        SchemaLayout.Box end = layout.boxes().get(to);
        boolean leftward = start.x() > end.x();
        double x1 = leftward ? start.x() : start.x() + SchemaLayout.BOX_WIDTH;
        double y1 =
                start.y()
                        + TableBox.middleOf(boxes.get(from).table(), link.relation().fromColumn());
        double x2 = end.x() + SchemaLayout.BOX_WIDTH;
        double y2 = end.y() + TableBox.middleOf(boxes.get(to).table(), link.relation().toColumn());
        double bend = leftward ? Math.max(40, (x1 - x2) / 2) : 46;
        CubicCurve curve =
                new CubicCurve(x1, y1, leftward ? x1 - bend : x1 + bend, y1, x2 + bend, y2, x2, y2);
        curve.getStyleClass().addAll("schema-line", strength(link.relation().strength()));
        curve.setStrokeWidth(weight(link));
        curve.setMouseTransparent(true);
        Circle head = new Circle(x2, y2, 4);
        head.getStyleClass().add("schema-head");
        head.setMouseTransparent(true);
        return link.uses().isEmpty()
                ? List.of(curve, head)
                : List.of(curve, head, label(link, curve));
    }

    private static String strength(Strength strength) {
        return switch (strength) {
            case JOINED -> "joined";
            case VALUES_FLOW -> "flow";
            case NAMED -> "named";
        };
    }

    /// A line gets a point wider with each tenfold.
    private static double weight(SchemaLink link) {
        return 1.5 + Math.log10(1 + link.traffic());
    }

    private static VBox label(SchemaLink link, CubicCurve curve) {
        VBox box = new VBox();
        link.uses()
                .forEach(
                        use -> {
                            Label label = Parts.label(use, "qg-tiny");
                            label.setMinWidth(USE_PREF_SIZE);
                            box.getChildren().add(label);
                        });
        box.getStyleClass().add("schema-label");
        box.setMouseTransparent(true);
        Point2D middle = besideStart(curve);
        double width = 8 + 6.4 * link.uses().stream().mapToInt(String::length).max().orElse(0);
        double height = 15.0 * link.uses().size() + 2;
        box.setMinWidth(width);
        box.relocate(middle.getX() - width / 2, middle.getY() - height / 2);
        return box;
    }

    /// The point of a line in the middle of the gap beside the box where it starts: there is room
    /// for words, however far it leads.
    private static Point2D besideStart(CubicCurve curve) {
        double wanted =
                curve.getStartX()
                        + Math.signum(curve.getControlX1() - curve.getStartX())
                                * SchemaLayout.COLUMN_GAP
                                / 2;
        Point2D best = at(curve, 0.5);
        for (double t = 0.05; t < 1; t += 0.05) {
            Point2D point = at(curve, t);
            boolean nearer = Math.abs(point.getX() - wanted) < Math.abs(best.getX() - wanted) - 0.5;
            best = nearer ? point : best;
        }
        return best;
    }

    private static Point2D at(CubicCurve c, double t) {
        double u = 1 - t;
        double a = u * u * u;
        double b = 3 * u * u * t;
        double d = 3 * u * t * t;
        double e = t * t * t;
        return new Point2D(
                a * c.getStartX() + b * c.getControlX1() + d * c.getControlX2() + e * c.getEndX(),
                a * c.getStartY() + b * c.getControlY1() + d * c.getControlY2() + e * c.getEndY());
    }

    private void mark() {
        SchemaTable now = model.currentProperty().get();
        boxes.forEach(box -> box.show(box.table() == now, model.isLeft(box.table())));
        for (Drawn each : drawn) {
            boolean on = now != null && each.link().touches(now.name());
            boolean left = isLeft(each.link());
            each.nodes().forEach(node -> node.pseudoClassStateChanged(ON, on));
            each.nodes().forEach(node -> node.pseudoClassStateChanged(FADED, !left));
        }
    }

    private boolean isLeft(SchemaLink link) {
        return boxes.stream()
                .map(TableBox::table)
                .filter(table -> link.touches(table.name()))
                .allMatch(model::isLeft);
    }

    /// Arrows lead to the next table in their direction.
    private void keyPressed(KeyEvent event) {
        Node focused = getScene().getFocusOwner();
        if (!(focused instanceof TableBox from) || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        TableBox next =
                switch (event.getCode()) {
                    case LEFT -> nearest(from, -1, 0);
                    case RIGHT -> nearest(from, 1, 0);
                    case UP -> nearest(from, 0, -1);
                    case DOWN -> nearest(from, 0, 1);
                    default -> null;
                };
        if (next != null) {
            next.requestFocus();
            show(next);
        }
        if (event.getCode().isArrowKey()) {
            event.consume();
        }
    }

    private @Nullable TableBox nearest(TableBox from, int right, int down) {
        return boxes.stream()
                .filter(box -> along(from, box, right, down) > 0)
                .min(
                        Comparator.comparingDouble(
                                box ->
                                        along(from, box, right, down)
                                                + 2
                                                        * along(from, box, down, right)
                                                        * Math.signum(
                                                                along(from, box, down, right))))
                .orElse(null);
    }

    private static double along(TableBox from, TableBox to, int right, int down) {
        return right * (to.getLayoutX() - from.getLayoutX())
                + down * (to.getLayoutY() - from.getLayoutY());
    }

    private void show(TableBox box) {
        double tooHigh = pane.getHeight() - getViewportBounds().getHeight();
        double tooWide = pane.getWidth() - getViewportBounds().getWidth();
        if (tooHigh > 0) {
            setVvalue(Math.clamp((box.getLayoutY() - 40) / tooHigh, 0, 1));
        }
        if (tooWide > 0) {
            setHvalue(Math.clamp((box.getLayoutX() - 40) / tooWide, 0, 1));
        }
    }
}
