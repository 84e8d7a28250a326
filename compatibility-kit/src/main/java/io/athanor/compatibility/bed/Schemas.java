package io.athanor.compatibility.bed;

import io.athanor.engine.Connection;
import io.athanor.sql.Sql;
import java.util.List;

/** Further schemas of a database, of plain names. */
public interface Schemas {

    /** Makes a schema that the connection can use. */
    default void create(Connection connection, String name) {
        connection.execute(Sql.text("CREATE SCHEMA " + name));
    }

    /** Drops a schema and what is in it. */
    void drop(Connection connection, String name);

    /** Names of schemas that every database has, and that a connection can make its own. */
    default List<String> others() {
        return List.of();
    }
}
