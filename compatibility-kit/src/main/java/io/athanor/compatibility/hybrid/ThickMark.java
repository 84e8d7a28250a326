package io.athanor.compatibility.hybrid;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Hybrid;
import io.athanor.sql.Expression;

/** A mark with a width. */
@Entity(table = "thick_marks")
public class ThickMark extends Mark {

    private int width;

    /** A mark of a width at a place. */
    public ThickMark(int place, int width) {
        super(place);
        this.width = width;
    }

    @Hybrid
    static Expression<Integer> end() {
        return ThickMark_.doubled.plus(ThickMark_.width);
    }

    @Hybrid
    static Expression<Integer> weight() {
        return ThickMark_.place.times(ThickMark_.width);
    }

    public int getWidth() {
        return width;
    }
}
