package io.athanor.compatibility.golden.orm.model;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A station of a line; both are its key. */
@Entity(table = "stations")
public class Station {

    @Id
    @Column(length = 10)
    private String line;

    @Id
    private Integer num;

    @Column(length = 30)
    private @Nullable String label;

    @Relationship(backPopulates = "station", orderBy = "id")
    private List<Train> trains;

    public Station(String line, Integer num, String label) {
        this.line = line;
        this.num = num;
        this.label = label;
    }

    public Station(String line, Integer num) {
        this.line = line;
        this.num = num;
    }

    public String getLine() {
        return line;
    }

    public Integer getNum() {
        return num;
    }

    public @Nullable String getLabel() {
        return label;
    }

    public List<Train> getTrains() {
        return trains;
    }

    @Override
    public String toString() {
        return "Station('" + line + "', " + num + ")";
    }
}
