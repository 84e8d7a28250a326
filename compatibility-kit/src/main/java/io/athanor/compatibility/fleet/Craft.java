package io.athanor.compatibility.fleet;

import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Computed;
import io.athanor.orm.annotation.Deferred;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Inheritance;
import io.athanor.orm.annotation.InheritanceStrategy;
import io.athanor.orm.annotation.Synonym;
import io.athanor.orm.annotation.Version;
import org.jspecify.annotations.Nullable;

/** What floats; its rows have a version. */
@Entity(table = "crafts")
@Inheritance(strategy = InheritanceStrategy.JOINED, discriminator = "kind")
public abstract class Craft {

    @Id
    private @Nullable Integer id;

    @Version
    private int version;

    @Column(length = 20, nullable = false)
    @Synonym("title")
    private String name;

    private int voyages;

    @Computed("FleetExpressions.next()")
    private @Nullable Integer nextVoyage;

    @Deferred
    @Column(text = true)
    private @Nullable String papers;

    private @Nullable Mooring mooring;

    protected Craft(String name) {
        this.name = name;
    }

    public @Nullable Integer getId() {
        return id;
    }

    public int getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getVoyages() {
        return voyages;
    }

    public void setVoyages(int voyages) {
        this.voyages = voyages;
    }

    public @Nullable Integer getNextVoyage() {
        return nextVoyage;
    }

    public @Nullable Mooring getMooring() {
        return mooring;
    }

    public void setMooring(@Nullable Mooring mooring) {
        this.mooring = mooring;
    }

    public @Nullable String getPapers() {
        return papers;
    }

    public void setPapers(@Nullable String papers) {
        this.papers = papers;
    }
}
