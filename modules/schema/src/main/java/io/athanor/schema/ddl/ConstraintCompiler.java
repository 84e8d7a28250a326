package io.athanor.schema.ddl;

import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Constraint;
import io.athanor.schema.ForeignKey;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.GivenName;
import io.athanor.schema.PrimaryKeyConstraint;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.dialect.Dialect;
import org.jspecify.annotations.Nullable;

/** Writes constraints in standard SQL. */
abstract class ConstraintCompiler extends DdlText {

    ConstraintCompiler(Dialect dialect) {
        super(dialect);
    }

    /** A constraint with its name, as it stands in CREATE TABLE and behind ADD. */
    protected final String constraint(Table table, Constraint constraint) {
        GivenName given = nameOf(table, constraint);
        String prefix = given == null ? "" : "CONSTRAINT " + name(given) + " ";
        return prefix + body(table, constraint) + visitDeferral(constraint);
    }

    /** The name that a constraint is written with, or null for none. */
    protected @Nullable GivenName nameOf(Table table, Constraint constraint) {
        return table.nameOf(constraint);
    }

    private String body(Table table, Constraint constraint) {
        if (constraint instanceof PrimaryKeyConstraint primaryKey) {
            return visitPrimaryKey(table, primaryKey);
        }
        if (constraint instanceof UniqueConstraint unique) {
            return visitUnique(table, unique);
        }
        if (constraint instanceof ForeignKeyConstraint foreignKey) {
            return visitForeignKey(table.resolve(foreignKey));
        }
        return visitCheck(table, (CheckConstraint) constraint);
    }

    /** Visits PRIMARY KEY. */
    protected String visitPrimaryKey(Table table, PrimaryKeyConstraint constraint) {
        return "PRIMARY KEY (" + columnNames(table, constraint.columns()) + ")";
    }

    /** Visits UNIQUE. */
    protected String visitUnique(Table table, UniqueConstraint constraint) {
        return "UNIQUE (" + columnNames(table, constraint.columns()) + ")";
    }

    /** Visits CHECK. */
    protected String visitCheck(Table table, CheckConstraint constraint) {
        return "CHECK (" + expression(constraint.condition()) + ")";
    }

    /** Visits FOREIGN KEY. */
    protected String visitForeignKey(ForeignKey foreignKey) {
        return "FOREIGN KEY(" + columnNames(foreignKey.columns()) + ") REFERENCES "
                + referredTable(foreignKey) + " (" + columnNames(foreignKey.targetColumns()) + ")"
                + visitMatch(foreignKey.constraint())
                + visitActions(foreignKey.constraint());
    }

    /** The name of the table that a foreign key refers to. */
    protected String referredTable(ForeignKey foreignKey) {
        return tableName(foreignKey.target());
    }

    /** Visits MATCH of a foreign key. */
    protected String visitMatch(ForeignKeyConstraint constraint) {
        ForeignKeyConstraint.Match match = constraint.match();
        return match == null ? "" : " MATCH " + match.name();
    }

    /** Visits ON DELETE and ON UPDATE of a foreign key. */
    protected String visitActions(ForeignKeyConstraint constraint) {
        return action(" ON DELETE ", constraint.onDelete()) + action(" ON UPDATE ", constraint.onUpdate());
    }

    /** One action of a foreign key, empty for none. */
    protected final String action(String event, @Nullable ReferentialAction action) {
        return action == null ? "" : event + action.sql();
    }

    /** Visits DEFERRABLE. */
    protected String visitDeferral(Constraint constraint) {
        String words = constraint.deferral().sql();
        return words.isEmpty() ? "" : " " + words;
    }
}
