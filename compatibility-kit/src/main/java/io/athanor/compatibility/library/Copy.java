package io.athanor.compatibility.library;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is lent; it was bought after another one, perhaps. */
@Entity(table = "copies")
@SuppressWarnings("NullAway.Init")
public class Copy implements Serializable {

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String code;

    @Relationship(backPopulates = "copy", orderBy = "id")
    private List<Loan> loans;

    public Copy(String code) {
        this.code = code;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public List<Loan> getLoans() {
        return loans;
    }
}
