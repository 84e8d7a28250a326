package io.athanor.orm.bulk;

import io.athanor.orm.instrument.Instrumented;
import io.athanor.orm.state.EntityState;

/**
 * An object in memory whose row a statement changes.
 *
 * @param state its state
 * @param entity the object
 * @param certain whether that is known, or only the database can tell
 */
record Match(EntityState state, Instrumented entity, boolean certain) {}
