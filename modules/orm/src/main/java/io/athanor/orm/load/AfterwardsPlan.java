package io.athanor.orm.load;

import io.athanor.orm.mapping.Relationship;
import io.athanor.orm.option.LoadStrategy;
import io.athanor.orm.option.LoaderOption;
import java.util.List;

/** A relationship that is loaded by further statements after a statement's rows were read. */
final class AfterwardsPlan {

    private final Relationship property;
    private final LoadStrategy strategy;
    private final Location location;
    private final List<LoaderOption> options;

    AfterwardsPlan(Relationship property, LoadStrategy strategy, Location location, List<LoaderOption> options) {
        this.property = property;
        this.strategy = strategy;
        this.location = location;
        this.options = options;
    }

    Relationship property() {
        return property;
    }

    LoadStrategy strategy() {
        return strategy;
    }

    /** The place of the related objects, for the options that tell about their relationships. */
    Location location() {
        return location;
    }

    List<LoaderOption> options() {
        return options;
    }
}
