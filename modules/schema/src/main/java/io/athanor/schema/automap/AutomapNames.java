package io.athanor.schema.automap;

import io.athanor.schema.ForeignKey;
import io.athanor.schema.Table;

/**
 * Names classes, attributes and relationships after tables and columns; a program overrides what it names otherwise.
 */
public interface AutomapNames {

    /**
     * Names of English words: {@code post_keywords} is the class {@code PostKeyword}, its list {@code postKeywords}.
     */
    AutomapNames DEFAULT = new AutomapNames() {};

    /** The name of a table's class. */
    default String entity(Table table) {
        return JavaNames.upper(JavaNames.singular(table.name()));
    }

    /** The name of a column's attribute. */
    default String attribute(String column) {
        return JavaNames.lower(column);
    }

    /** The name of a reference to the row that a foreign key names. */
    default String reference(ForeignKey key) {
        String column = key.columns().get(0).name();
        String stem = column.replaceFirst("(?i)(?<=.)_?(id|key|code|fk)$", "");
        boolean telling = key.columns().size() == 1 && !stem.equals(column);
        return JavaNames.lower(telling ? stem : JavaNames.singular(key.target().name()));
    }

    /** The name of a collection of rows. */
    default String collection(Table table) {
        return JavaNames.lower(JavaNames.plural(table.name()));
    }

    /** The name of a single row whose foreign key names the other one. */
    default String single(Table table) {
        return JavaNames.lower(JavaNames.singular(table.name()));
    }
}
