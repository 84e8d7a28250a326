package io.athanor.compatibility.hybrid;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Hybrid;
import io.athanor.orm.annotation.HybridComparison;
import io.athanor.orm.annotation.HybridUpdate;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import io.athanor.orm.annotation.Synonym;
import io.athanor.orm.annotation.Version;
import io.athanor.orm.metamodel.HybridValues;
import io.athanor.sql.Expression;
import io.athanor.sql.Functions;
import io.athanor.sql.Operator;
import io.athanor.sql.Sql;
import io.athanor.sql.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A span of numbers with a name. */
@Entity(table = "spans")
public class Span {

    @Id
    private @Nullable Integer id;

    @Version
    private int version;

    @Synonym("low")
    private int lower;

    private @Nullable Integer upper;

    @Column(length = 20)
    private @Nullable String name;

    private @Nullable Place place;

    @Relationship(backPopulates = "span", orderBy = "id")
    private List<Mark> marks = new ArrayList<>();

    /** A span with a name. */
    public Span(@Nullable String name, int lower, @Nullable Integer upper) {
        this.name = name;
        this.lower = lower;
        this.upper = upper;
    }

    @Hybrid
    static Expression<Integer> length() {
        return Span_.upper.minus(Span_.low);
    }

    @HybridUpdate("length")
    static HybridValues<Span> lengthSet(Expression<Integer> value) {
        return HybridValues.of(Span_.upper, Span_.lower.plus(value));
    }

    /** The value of the hybrid, as a getter. */
    public @Nullable Integer getLength() {
        return Span_.length.of(this);
    }

    /** Whether it is a long one, by a rule of its own in Java. */
    @Hybrid(expression = "Span.sizeExpression()")
    public String getSize() {
        Integer length = Span_.length.of(this);
        return length != null && length > 5 ? "big" : "small";
    }

    static Expression<String> sizeExpression() {
        return Sql.when(Span_.length.gt(5), Sql.literal("big")).otherwise("small");
    }

    @Hybrid
    static Expression<Boolean> holds(int number) {
        return Span_.lower.le(number).and(Span_.upper.ge(number));
    }

    @Hybrid(expression = "Span.reachesExpression()")
    boolean reaches(int number) {
        return upper != null && upper >= number;
    }

    static Expression<Boolean> reachesExpression(int number) {
        return Span_.upper.ge(number);
    }

    @Hybrid
    static Expression<String> title() {
        return Functions.coalesce(Span_.name, Sql.literal("nameless"))
                .concat(" of ")
                .concat(Span_.place.city);
    }

    @Hybrid
    static Expression<String> caseless() {
        return Functions.lower(Span_.name);
    }

    @HybridComparison("caseless")
    static Expression<Boolean> caselessCompared(Expression<String> hybrid, Operator operator, Expression<?> other) {
        return operator.symbol().startsWith("IS")
                ? hybrid.compare(operator, other)
                : hybrid.compare(operator, Functions.func("lower", Types.STRING, other));
    }

    @Hybrid
    static Expression<Integer> half() {
        return Span_.length.dividedBy(2).cast(Types.INTEGER);
    }

    @Hybrid
    static Expression<Long> markCount() {
        return Sql.select(Functions.count()).where(Mark_.spanId.eq(Span_.id)).scalar(Types.BIG_INTEGER);
    }

    public @Nullable Integer getId() {
        return id;
    }

    public int getLower() {
        return lower;
    }

    public void setLower(int lower) {
        this.lower = lower;
    }

    public @Nullable Integer getUpper() {
        return upper;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setPlace(@Nullable Place place) {
        this.place = place;
    }

    public List<Mark> getMarks() {
        return marks;
    }

    public int getVersion() {
        return version;
    }

    public @Nullable Place getPlace() {
        return place;
    }
}
