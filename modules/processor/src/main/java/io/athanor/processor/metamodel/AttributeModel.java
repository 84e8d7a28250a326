package io.athanor.processor.metamodel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** A persistent field as the metamodel describes it. */
sealed interface AttributeModel {

    VariableElement field();

    default String name() {
        return field().getSimpleName().toString();
    }

    /**
     * A field that is mapped to a column.
     *
     * @param type the SQL type
     * @param columnName the name of the column
     * @param deferral how it is loaded if it is left out when objects are loaded, null if it is not
     * @param details calls of the builder that say more
     * @param role what it decides for all statements about its row, null for nothing
     */
    record Column(
            VariableElement field,
            ColumnType type,
            String columnName,
            boolean id,
            boolean notNull,
            boolean unique,
            @Nullable Reference references,
            @Nullable Deferral deferral,
            @Nullable Version version,
            List<String> details,
            @Nullable String role)
            implements AttributeModel {}

    /**
     * Who makes the versions of rows.
     *
     * @param generator the class of what makes them, null for what the type demands
     */
    record Version(boolean server, boolean manual, @Nullable TypeElement generator) {}

    /** How a column is loaded that is left out when objects are loaded; the empty group stands for none. */
    record Deferral(String group, boolean raises) {}

    /**
     * A field that holds an embedded value.
     *
     * @param type the embeddable class
     * @param prefix what the names of its columns begin with
     * @param columns the names of single columns by the paths of their components
     * @param notNull whether it is never null
     * @param deferral how it is loaded if it is left out when objects are loaded, null if it is not
     */
    record Embedded(
            VariableElement field,
            TypeElement type,
            String prefix,
            Map<String, String> columns,
            boolean notNull,
            @Nullable Deferral deferral)
            implements AttributeModel {}

    /**
     * A field that is filled from an expression.
     *
     * @param type the SQL type
     * @param expression the name of a constant, or of a method with its parentheses
     * @param deferral how it is loaded if it is left out when objects are loaded, null if it is not
     */
    record Computed(
            VariableElement field,
            ColumnType type,
            String expression,
            @Nullable Deferral deferral) implements AttributeModel {}

    /** The foreign key of a column; the empty string stands for none. */
    record Reference(String target, String name, String onDelete, String onUpdate, String deferral) {

        boolean isPlain() {
            return deferral.isEmpty() && name.isEmpty() && onDelete.isEmpty() && onUpdate.isEmpty();
        }
    }

    /**
     * A field that is mapped to related entities; the empty string stands for what is not given.
     *
     * @param collection the constant of {@code CollectionKind}, null for a reference to one entity
     * @param target the related entity
     * @param cascade the constants of {@code Cascade}, empty for the default
     * @param lazy the constant of {@code Lazy}, the empty string for the default
     * @param members what the collection makes of its members beyond holding them
     * @param passiveDeletes the constant of {@code PassiveDeletes}, the empty string for the default
     * @param passiveUpdates the constant of {@code PassiveUpdates}, the empty string for the default
     * @param join the name of a constant, or of a method with its parentheses, that gives the condition
     * @param flags the options of the builder that have no argument
     * @param joinDepth how often eager loads follow it, the empty string for the default
     */
    record Relationship(
            VariableElement field,
            @Nullable String collection,
            TypeElement target,
            String backPopulates,
            String orderBy,
            Optional<List<String>> cascade,
            String lazy,
            String secondary,
            List<String> foreignKeys,
            List<String> remoteSide,
            @Nullable Members members,
            String passiveDeletes,
            String passiveUpdates,
            String join,
            List<String> flags,
            String joinDepth)
            implements AttributeModel {

        /** Whether the annotation names the constant of {@code Cascade}. */
        boolean cascades(String constant) {
            return cascade.map(constants -> constants.contains(constant)).orElse(false);
        }
    }

    /**
     * The option of the builder that says what a collection makes of its members.
     *
     * @param option the method
     * @param argument the name of an attribute or of a constant
     * @param constant whether the argument is the name of a constant
     */
    record Members(String option, String argument, boolean constant) {}
}
