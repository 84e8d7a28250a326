package io.athanor.schema.diff;

import io.athanor.schema.DdlStatement;
import io.athanor.schema.SchemaFacet;
import java.util.List;

/** One difference between two schemas, as a change that makes the second one of the first one. Immutable. */
public sealed interface SchemaChange permits TableChange, ColumnDifference, PartChange, ObjectChange, DomainDifference {

    /** What is changed, such as {@code "table users"} or {@code "column users.name"}. */
    String subject();

    /** The change in words, such as {@code "add column users.name"}. */
    String describe();

    /** The change that undoes this one. */
    SchemaChange reversed();

    /**
     * The statements that make the change.
     *
     * @param facet what the dialect does by statements of its own
     * @throws io.athanor.schema.SchemaException if no statement makes it
     */
    List<DdlStatement> statements(SchemaFacet facet);
}
