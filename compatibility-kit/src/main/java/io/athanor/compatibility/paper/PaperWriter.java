package io.athanor.compatibility.paper;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Deferred;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who writes papers; the life is deferred. */
@Entity(table = "paper_writers")
public class PaperWriter implements Serializable {

    private static final long serialVersionUID = 1L;

    @Id
    private @Nullable Integer id;

    @Column(length = 30, nullable = false)
    private String name;

    @Deferred
    @Column(length = 100)
    private @Nullable String life;

    @Relationship(
            backPopulates = "writer",
            orderBy = "id",
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    private List<Paper> papers = new ArrayList<>();

    /** A writer of some papers. */
    public PaperWriter(String name, @Nullable String life, Paper... papers) {
        this.name = name;
        this.life = life;
        this.papers.addAll(List.of(papers));
    }

    public @Nullable Integer getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getLife() {
        return life;
    }

    public List<Paper> getPapers() {
        return papers;
    }
}
