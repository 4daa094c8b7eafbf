package org.querygram.detect;

import org.jspecify.annotations.Nullable;
import org.querygram.sql.ColumnUse;
import org.querygram.workload.SqlError;

import java.util.List;
import java.util.stream.Collectors;

/// What to do about a write that a constraint refused.
final class BrokenConstraintAdvice {

    private static final int COLUMNS_SHOWN = 4;

    private final DetectionContext context;
    private final ClassRows rows;
    private final @Nullable SqlError error;
    private final SqlNames sql;
    private final String model;

    BrokenConstraintAdvice(DetectionContext context, ClassRows rows, @Nullable SqlError error) {
        this.context = context;
        this.rows = rows;
        this.error = error;
        this.sql = SqlNames.of(rows, context);
        this.model =
                rows.shape().tables().isEmpty()
                        ? "Model"
                        : context.names().model(rows.shape().tables().getFirst().name());
    }

    /// The column that the error names; else the first that is written and is no reference.
    private String column() {
        String named = error == null ? null : error.column();
        List<String> columns = columns();
        return named != null
                ? named
                : columns.stream()
                        .filter(column -> context.names().owner(column) == null)
                        .filter(column -> !column.equals("id"))
                        .findFirst()
                        .orElse(columns.isEmpty() ? "..." : columns.getFirst());
    }

    private List<String> columns() {
        return rows.shape().columns().stream().map(ColumnUse::column).toList();
    }

    private String attribute() {
        String column = column();
        return column.equals("...") ? column : context.names().attribute(column);
    }

    private String constraint() {
        String named = error == null ? null : error.constraint();
        return named == null ? "..." : named;
    }

    private String inserted() {
        String shown =
                columns().stream()
                        .limit(COLUMNS_SHOWN)
                        .map(sql::column)
                        .collect(Collectors.joining(", "));
        return columns().isEmpty()
                ? "..."
                : columns().size() > COLUMNS_SHOWN ? shown + ", ..." : shown;
    }

    /// Two programs inserted the same, or one did it twice.
    Advice unique() {
        return new Advice(
                """
                Let the unique key decide who comes first: get_or_create() fetches the row that another one
                has just inserted (names are guesses):

                row, created = %1$s.objects.get_or_create(%2$s=%2$s, defaults={...})
                # or, to overwrite: update_or_create(%2$s=%2$s, defaults={...})
                # or, many rows: %1$s.objects.bulk_create(rows, ignore_conflicts=True)
                """
                        .formatted(model, attribute())
                        .strip(),
                """
                Let the unique key decide who comes first: in HQL from Hibernate 6.5, or catch it in a
                transaction of its own and read the row (names are guesses):

                insert into %s (...) values (...)
                on conflict do nothing
                // or: @Transactional(propagation = Propagation.REQUIRES_NEW) around persist(),
                // catch DataIntegrityViolationException outside of it
                """
                        .formatted(model)
                        .strip(),
                """
                Let the statement itself allow for what is there:

                %s %s (%s) VALUES (...)%s
                """
                        .formatted(
                                sql.hasBackticks() ? "INSERT IGNORE INTO" : "INSERT INTO",
                                sql.table(),
                                inserted(),
                                sql.hasBackticks() ? "" : "\nON CONFLICT DO NOTHING")
                        .strip(),
                "A test before the INSERT does not help: another program may come in between. ON"
                    + " CONFLICT without columns passes by any unique key; name the columns to be"
                    + " exact.");
    }

    /// An UPDATE to a value that another row has.
    Advice taken() {
        return new Advice(
                """
                Another row has the value: tell the user, in a form or here (names are guesses):

                try:
                    with transaction.atomic():
                        row.save(update_fields=["%s"])
                except IntegrityError:
                    ...    # the value is taken
                """
                        .formatted(attribute())
                        .strip(),
                """
                Another row has the value: flush where it can be caught, and tell the user:

                try {
                    repository.saveAndFlush(entity);
                } catch (DataIntegrityViolationException taken) {
                    ...
                }
                """
                        .strip(),
                """
                See which row has it; values that change places need a constraint checked at the end:

                ALTER TABLE %s
                ALTER CONSTRAINT %s DEFERRABLE INITIALLY DEFERRED
                """
                        .formatted(sql.table(), constraint())
                        .strip(),
                "A unique constraint has to be created DEFERRABLE in PostgreSQL; an index cannot be"
                        + " deferred.");
    }

    /// A row that refers to one that is not there.
    Advice reference() {
        return new Advice(
                """
                Save the row that is referred to first, in the same transaction, and lock it where others may
                delete it (names are guesses):

                with transaction.atomic():
                    parent = Parent.objects.select_for_update().get(pk=key)
                    %s.objects.create(..., parent=parent)
                """
                        .formatted(model)
                        .strip(),
                """
                Persist the row that is referred to first, or let it go along:

                @ManyToOne(cascade = CascadeType.PERSIST)
                """
                        .strip(),
                """
                See which keys are missing; insert them first, or check at the end of the transaction:

                SET CONSTRAINTS %s DEFERRED
                """
                        .formatted(constraint().equals("...") ? "ALL" : constraint())
                        .strip(),
                "A key that comes from a cache, a message or a form may be that of a row which is"
                        + " gone. SET CONSTRAINTS helps only where the constraint is DEFERRABLE.");
    }

    /// A row that others refer to.
    Advice referred() {
        return new Advice(
                """
                Say what becomes of the rows that refer to it (names are guesses):

                %s = models.ForeignKey(%s, on_delete=models.CASCADE)
                # or PROTECT, and catch ProtectedError
                """
                        .formatted(Identifiers.python(Identifiers.snake(model)), model)
                        .strip(),
                """
                Remove the rows that refer to it with it (names are guesses):

                // in %s:
                @OneToMany(mappedBy = "...", cascade = CascadeType.REMOVE, orphanRemoval = true)
                // or on the reference: @OnDelete(action = OnDeleteAction.CASCADE)
                """
                        .formatted(model)
                        .strip(),
                """
                Delete the rows that refer to it first, or let the database do it:

                ALTER TABLE ... DROP CONSTRAINT %1$s,
                ADD CONSTRAINT %1$s FOREIGN KEY (...)
                REFERENCES %2$s ON DELETE CASCADE
                """
                        .formatted(constraint(), sql.table())
                        .strip(),
                "A cascade deletes without asking: where the rows are worth keeping, mark the row"
                        + " as deleted instead.");
    }

    /// Values that the table does not take.
    Advice value() {
        return new Advice(
                """
                Check the values before they are sent; the model can say the same as the table (names are
                guesses):

                row.full_clean()    # ValidationError names the field: "%s"
                row.save()
                """
                        .formatted(attribute())
                        .strip(),
                """
                Check the values before they are sent; the entity can say the same as the table (names are
                guesses):

                @NotNull @Size(max = 200)
                private String %s;
                """
                        .formatted(
                                column().equals("...")
                                        ? "name"
                                        : context.names().property(column()))
                        .strip(),
                """
                See what the table asks of the values:

                SELECT conname, pg_get_constraintdef(oid)
                FROM pg_constraint WHERE conrelid = '%s'::regclass
                """
                        .formatted(sql.table())
                        .strip(),
                "What a program checks, another one may not: keep the constraint in the database as"
                        + " well.");
    }
}
