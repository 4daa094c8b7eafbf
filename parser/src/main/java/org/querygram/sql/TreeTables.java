package org.querygram.sql;

import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.util.TablesNamesFinder;

import org.jspecify.annotations.Nullable;

/// Takes tables out of JSQLParser's tree.
final class TreeTables {

    private TreeTables() {}

    static void add(Table table, ShapeNames names, boolean main) {
        String alias = table.getAlias() == null ? null : name(table.getAlias().getName());
        names.addTable(name(table.getSchemaName()), ShapeTokens.name(table.getName()), alias, main);
    }

    private static @Nullable String name(@Nullable String written) {
        return written == null || written.isBlank() ? null : ShapeTokens.name(written.strip());
    }

    /// Adds the tables of subqueries and common table expressions.
    static void addNested(Statement tree, ShapeNames names) {
        TablesNamesFinder<Void> finder =
                new TablesNamesFinder<>() {
                    @Override
                    public <S> Void visit(Table table, S context) {
                        add(table, names, false);
                        return super.visit(table, context);
                    }
                };
        finder.getTables(tree);
    }
}
