package io.athanor.orm.load;

import io.athanor.engine.spi.RowCursor;
import io.athanor.orm.mapping.Mappings;
import io.athanor.orm.session.IdentityMap;
import io.athanor.orm.state.EntityState;
import io.athanor.orm.state.StateOwner;
import io.athanor.sql.compiler.BoundSql;
import io.athanor.sql.compiler.StatementCache;
import io.athanor.sql.type.TypeSystem;

/** What loading needs of a session. */
public interface LoadContext {

    /** The persistent instances. */
    IdentityMap identityMap();

    /** Takes note that an instance has no row any more. */
    void vanished(EntityState state);

    /** What loaded states belong to. */
    StateOwner owner();

    /** The mapped classes. */
    Mappings mappings();

    /** The dialect's types. */
    TypeSystem types();

    /** Turns statements about classes into statements about tables. */
    StatementTranslator translator();

    /** The statements that load relationships and single objects, shared by the sessions of a factory. */
    LoaderStatements loaders();

    /** The compiled statements. */
    StatementCache cache();

    /** Executes a query on the session's connection. */
    RowCursor query(BoundSql sql);
}
