package io.athanor.orm.metamodel;

import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.sql.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What the class at the top of a hierarchy says of it.
 *
 * @param strategy which tables the classes have
 * @param discriminator the name of the column that tells the class of a row
 * @param type the type of the discriminator, or null if it is that of the field mapped to it
 */
public record InheritanceDescription(
        InheritanceStrategy strategy,
        String discriminator,
        @Nullable SqlType<?> type) {}
