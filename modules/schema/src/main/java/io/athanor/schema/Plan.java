package io.athanor.schema;

import io.athanor.sql.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements in the order of their execution, each with the thing that it belongs to. For one thread. */
final class Plan {

    /**
     * A statement of a plan.
     *
     * @param statement the statement
     * @param owner the table, view, sequence or type that it belongs to, or null for all of the metadata
     */
    record Step(DdlStatement statement, @Nullable Object owner) {}

    private final Dialect dialect;
    private final List<Step> steps = new ArrayList<>();

    Plan(Dialect dialect) {
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    SchemaFacet facet() {
        return dialect.facet(SchemaFacet.class);
    }

    void add(DdlStatement statement, Object owner) {
        steps.add(new Step(statement, owner));
    }

    /** Adds the statements of the program's own around a table. */
    void addHooks(Table table, DdlMoment moment) {
        for (DdlHook hook : table.hooks()) {
            hook.statements(moment, dialect, table).forEach(statement -> add(statement, table));
        }
    }

    /** This plan between the metadata's own hooks. Nothing is done around an empty one: it changes nothing. */
    Plan within(MetaData metadata, DdlMoment before, DdlMoment after) {
        if (steps.isEmpty() || metadata.hooks().isEmpty()) {
            return this;
        }
        Plan all = new Plan(dialect);
        all.addHooks(metadata, before);
        all.steps.addAll(steps);
        all.addHooks(metadata, after);
        return all;
    }

    private void addHooks(MetaData metadata, DdlMoment moment) {
        for (DdlHook hook : metadata.hooks()) {
            hook.statements(moment, dialect, null).forEach(statement -> steps.add(new Step(statement, null)));
        }
    }

    List<Step> steps() {
        return steps;
    }

    /** The texts, all of which are made before one is executed: nothing is half done if one cannot be said. */
    List<String> texts() {
        DdlVisitor<String> compiler = facet().ddlCompiler();
        List<String> texts = new ArrayList<>();
        steps.forEach(step -> texts.add(step.statement().accept(compiler)));
        return texts;
    }
}
