package io.athanor.compatibility.inheritance;

import io.athanor.orm.Registry;

/** The mapping of hierarchies that have one table each. */
public final class SingleTables {

    private SingleTables() {}

    /** A registry of all of them. */
    public static Registry registry() {
        return Registry.of(
                Trip_.ENTITY,
                SportsCar_.ENTITY,
                Car_.ENTITY,
                Garage_.ENTITY,
                Vehicle_.ENTITY,
                Truck_.ENTITY,
                Payment_.ENTITY,
                CardPayment_.ENTITY,
                CashPayment_.ENTITY,
                Weather_.ENTITY,
                Rain_.ENTITY,
                Reading_.ENTITY,
                Estimate_.ENTITY);
    }
}
