package io.athanor.compatibility.fleet;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Computed;
import io.athanor.orm.annotation.Deferred;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.MapKey;
import io.athanor.orm.annotation.Relationship;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A craft with a hull, berths, and papers of its own. */
@Entity(table = "boats")
@SuppressWarnings("NullAway.Init")
public class Boat extends Craft {

    private @Nullable Hull hull;

    @Computed("FleetExpressions.area()")
    private @Nullable Integer area;

    @Deferred
    private @Nullable Integer insured;

    @Relationship(
            backPopulates = "boat",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @MapKey("place")
    private Map<String, Berth> berths;

    public Boat(String name, @Nullable Hull hull) {
        super(name);
        this.hull = hull;
    }

    public @Nullable Hull getHull() {
        return hull;
    }

    public void setHull(@Nullable Hull hull) {
        this.hull = hull;
    }

    public @Nullable Integer getArea() {
        return area;
    }

    public @Nullable Integer getInsured() {
        return insured;
    }

    public void setInsured(@Nullable Integer insured) {
        this.insured = insured;
    }

    public Map<String, Berth> getBerths() {
        return berths;
    }
}
