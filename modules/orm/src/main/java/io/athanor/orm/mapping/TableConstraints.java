package io.athanor.orm.mapping;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.ColumnDescription;
import io.athanor.orm.metamodel.ConstraintDescription;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.TableElement;
import io.athanor.schema.UniqueConstraint;
import io.athanor.sql.Suggestions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the constraints and indexes of a table out of what a class says of its attributes. */
final class TableConstraints {

    private final EntityDescriptor<?> descriptor;
    private final List<ColumnDescription> described;
    private final Set<String> inTable;

    /**
     * For one class.
     *
     * @param inTable the names of the columns of the table
     */
    TableConstraints(EntityDescriptor<?> descriptor, Set<String> inTable, MappedNames names) {
        this.descriptor = descriptor;
        this.described = names.all(descriptor);
        this.inTable = inTable;
    }

    /** The column of an attribute that a computed column is made of, of a class or one that shares its table. */
    static String columnOf(
            EntityDescriptor<?> descriptor, List<EntityDescriptor<?>> sharing, MappedNames names, String attribute) {
        for (EntityDescriptor<?> below : sharing) {
            for (ColumnDescription column : names.own(below)) {
                if (column.name().equals(attribute)) {
                    return column.column();
                }
            }
        }
        Set<String> all = new HashSet<>();
        names.all(descriptor).forEach(column -> all.add(column.column()));
        return new TableConstraints(descriptor, all, names).column(attribute);
    }

    /** The constraints that the class has beyond those of its columns. */
    List<TableElement> make() {
        List<TableElement> elements = new ArrayList<>();
        for (ConstraintDescription constraint : descriptor.constraints()) {
            elements.add(make(constraint));
        }
        return elements;
    }

    private TableElement make(ConstraintDescription constraint) {
        if (constraint instanceof ConstraintDescription.Unique unique) {
            return UniqueConstraint.of(columns(unique.attributes()))
                    .named(unique.name())
                    .deferred(unique.deferral());
        }
        if (constraint instanceof ConstraintDescription.Indexed indexed) {
            Index index = Index.of(indexed.name(), columns(indexed.attributes()));
            return indexed.unique() ? index.unique() : index;
        }
        ConstraintDescription.Checked check = (ConstraintDescription.Checked) constraint;
        return CheckConstraint.of(TextWithColumns.of(check.text(), this::column))
                .named(check.name());
    }

    private String[] columns(List<String> attributes) {
        List<String> columns = new ArrayList<>();
        attributes.forEach(attribute -> columns.addAll(columns(attribute)));
        return columns.toArray(String[]::new);
    }

    private String column(String attribute) {
        List<String> columns = columns(attribute);
        if (columns.size() > 1) {
            throw new MappingException("A constraint of "
                    + descriptor.javaType().getName()
                    + " has the attribute \"" + attribute + "\" where one column must stand, but it has " + columns
                    + ". Name one of its components.");
        }
        return columns.get(0);
    }

    /** The columns of an attribute: one, or those of all components. */
    private List<String> columns(String attribute) {
        List<String> columns = new ArrayList<>();
        for (ColumnDescription column : described) {
            if (column.name().equals(attribute) || column.name().startsWith(attribute + ".")) {
                columns.add(column.column());
            }
        }
        if (columns.isEmpty()) {
            List<String> known = described.stream().map(ColumnDescription::name).toList();
            throw new MappingException(
                    "A constraint of " + descriptor.javaType().getName() + " names the attribute \"" + attribute
                            + "\", which has no column; those with one are " + known + "."
                            + Suggestions.of(attribute, known));
        }
        if (!inTable.containsAll(columns)) {
            throw new MappingException("A constraint of "
                    + descriptor.javaType().getName()
                    + " names the attribute \"" + attribute + "\", whose column is in the table of a class above, while"
                    + " a constraint is about one table. Leave the attribute out, or move the constraint to that"
                    + " class.");
        }
        return columns;
    }
}
