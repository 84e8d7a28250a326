package io.athanor.orm.metamodel;

import io.athanor.orm.instrument.InstanceState;

/**
 * Makes the collections of a dynamic relationship; the generated metamodel names it, so that what describes entities
 * need not know what queries them.
 */
@FunctionalInterface
public interface DynamicFactory {

    /** The collection of an attribute of the instance that the state tracks. */
    Object create(InstanceState owner, int attribute);
}
