package org.querygram.sql;

import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.insert.Insert;
import net.sf.jsqlparser.statement.merge.Merge;
import net.sf.jsqlparser.statement.select.ForMode;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedFromItem;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.update.Update;
import net.sf.jsqlparser.statement.update.UpdateSet;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// Reads a statement's shape from JSQLParser's tree. What single words tell (RETURNING, subqueries)
/// is taken from the lexer's reading.
final class TreeShape {

    private final StatementShape lexed;
    private final ShapeNames names = new ShapeNames();
    private final TreeConditions conditions = new TreeConditions(names);
    private final TreeColumns columns = new TreeColumns(names);
    private boolean distinct;
    private boolean grouped;
    private boolean limited;
    private boolean offset;
    private boolean forUpdate;

    private TreeShape(StatementShape lexed, ShapeNames lexedNames) {
        this.lexed = lexed;
        names.addCommonTables(lexedNames);
    }

    /// The shape, or null where the tree is of a kind that the lexer reads as well.
    static @Nullable StatementShape of(
            Statement tree, StatementShape lexed, ShapeNames lexedNames) {
        return new TreeShape(lexed, lexedNames).read(tree);
    }

    private @Nullable StatementShape read(Statement tree) {
        switch (tree) {
            case Select select -> select(select);
            case Insert insert -> insert(insert);
            case Update update -> update(update);
            case Delete delete -> delete(delete);
            case Merge merge -> merge(merge);
            default -> {
                return null;
            }
        }
        TreeTables.addNested(tree, names);
        return new StatementShape(
                lexed.kind(),
                names.tables(),
                columns.columns,
                columns.star,
                columns.allAggregates() && !grouped,
                columns.countOnly(),
                columns.isProbe(),
                distinct,
                grouped,
                conditions.joins,
                conditions.predicates,
                columns.ordered,
                limited,
                offset,
                forUpdate,
                lexed.returning(),
                lexed.onConflict(),
                lexed.subquery(),
                true);
    }

    private void select(Select whole) {
        Select select = whole;
        while (select instanceof ParenthesedSelect brackets && brackets.getSelect() != null) {
            bounds(select);
            select = brackets.getSelect();
        }
        bounds(select);
        Select first = select;
        while (first instanceof SetOperationList list && !list.getSelects().isEmpty()) {
            first = list.getSelect(0);
            while (first instanceof ParenthesedSelect brackets && brackets.getSelect() != null) {
                first = brackets.getSelect();
            }
        }
        if (first instanceof PlainSelect plain) {
            plain(plain);
        }
        orderBy(select.getOrderByElements());
    }

    private void bounds(Select select) {
        limited |= select.getLimit() != null || select.getFetch() != null;
        offset |=
                select.getOffset() != null
                        || select.getLimit() != null && select.getLimit().getOffset() != null;
        ForMode mode = select.getForMode();
        forUpdate |= mode != null && mode != ForMode.READ_ONLY && mode != ForMode.FETCH_ONLY;
    }

    private void plain(PlainSelect select) {
        from(select.getFromItem());
        joins(select.getJoins());
        boolean table = select.getFromItem() != null;
        if (select.getSelectItems() != null) {
            select.getSelectItems().forEach(item -> columns.selected(item.getExpression(), table));
        }
        limited |= select.getTop() != null;
        distinct = select.getDistinct() != null;
        grouped = select.getGroupBy() != null;
        where(select.getWhere());
    }

    private void where(@Nullable Expression where) {
        if (where != null) {
            conditions.read(where, true);
        }
    }

    private void orderBy(@Nullable List<OrderByElement> elements) {
        if (elements != null) {
            elements.forEach(element -> columns.ordered(element.getExpression()));
        }
    }

    private void from(@Nullable FromItem item) {
        switch (item) {
            case null -> {}
            case Table table -> TreeTables.add(table, names, true);
            case ParenthesedFromItem brackets when brackets.getAlias() == null -> {
                from(brackets.getFromItem());
                joins(brackets.getJoins());
            }
            default ->
                    names.addDerived(
                            item.getAlias() == null
                                    ? null
                                    : ShapeTokens.name(item.getAlias().getName().strip()));
        }
    }

    private void joins(@Nullable List<Join> joins) {
        if (joins == null) {
            return;
        }
        for (Join join : joins) {
            from(join.getFromItem());
        }
        for (Join join : joins) {
            join.getOnExpressions().stream()
                    .filter(Objects::nonNull)
                    .forEach(on -> conditions.read(on, false));
        }
    }

    private void insert(Insert insert) {
        if (insert.getTable() != null) {
            TreeTables.add(insert.getTable(), names, true);
            List<Column> inserted = insert.getColumns();
            if (inserted != null) {
                inserted.forEach(column -> columns.written(insert.getTable(), column));
            }
        }
    }

    private void update(Update update) {
        TreeTables.add(update.getTable(), names, true);
        joins(update.getStartJoins());
        from(update.getFromItem());
        joins(update.getJoins());
        for (UpdateSet set : update.getUpdateSets()) {
            if (set.getColumns().size() == 1) {
                columns.written(update.getTable(), set.getColumn(0));
            }
        }
        where(update.getWhere());
        limited = update.getLimit() != null;
        orderBy(update.getOrderByElements());
    }

    private void delete(Delete delete) {
        if (delete.getTable() != null) {
            TreeTables.add(delete.getTable(), names, true);
        }
        if (delete.getUsingFromItemList() != null) {
            delete.getUsingFromItemList().forEach(this::from);
        }
        joins(delete.getJoins());
        where(delete.getWhere());
        limited = delete.getLimit() != null;
        orderBy(delete.getOrderByElements());
    }

    private void merge(Merge merge) {
        TreeTables.add(merge.getTable(), names, true);
        from(merge.getFromItem());
        if (merge.getOnCondition() != null) {
            conditions.read(merge.getOnCondition(), false);
        }
    }
}
