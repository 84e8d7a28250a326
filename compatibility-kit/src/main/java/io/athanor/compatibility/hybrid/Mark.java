package io.athanor.compatibility.hybrid;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Hybrid;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.Relationship;
import io.athanor.sql.Expression;
import org.jspecify.annotations.Nullable;

/** A mark on a span, or a class of such marks. */
@Entity(table = "marks")
@Inheritance(strategy = InheritanceStrategy.JOINED, discriminator = "kind")
public class Mark {

    @Id
    private @Nullable Integer id;

    private int place;

    @ForeignKey("spans.id")
    private @Nullable Integer spanId;

    @Relationship(backPopulates = "marks")
    private @Nullable Span span;

    /** A mark at a place. */
    public Mark(int place) {
        this.place = place;
    }

    @Hybrid
    static Expression<Integer> doubled() {
        return Mark_.place.times(2);
    }

    @Hybrid
    static Expression<Boolean> isBeyond(int number) {
        return Mark_.place.gt(number);
    }

    /** What a mark counts for. */
    @Hybrid
    static Expression<Integer> weight() {
        return Mark_.place.plus(0);
    }

    public int getPlace() {
        return place;
    }

    public void setSpan(@Nullable Span span) {
        this.span = span;
    }

    public @Nullable Span getSpan() {
        return span;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public @Nullable Integer getSpanId() {
        return spanId;
    }
}
