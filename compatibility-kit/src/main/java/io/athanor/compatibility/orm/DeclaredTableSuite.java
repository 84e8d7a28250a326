package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.declaration.Asset_;
import io.athanor.compatibility.declaration.Contract_;
import io.athanor.compatibility.declaration.Document_;
import io.athanor.compatibility.declaration.Machine_;
import io.athanor.compatibility.declaration.Parcel;
import io.athanor.compatibility.declaration.Parcel_;
import io.athanor.compatibility.declaration.Place;
import io.athanor.compatibility.declaration.Wagon;
import io.athanor.compatibility.declaration.Wagon_;
import io.athanor.engine.error.IntegrityException;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.schema.CheckConstraint;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.MetaData;
import io.athanor.schema.NamingConvention;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.schema.UniqueConstraint;
import io.athanor.schema.diff.SchemaDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What annotations say of tables beyond single columns: constraints, indexes and comments. */
public class DeclaredTableSuite extends MappedSuite {

    DeclaredTableSuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Parcel_.ENTITY, Asset_.ENTITY, Machine_.ENTITY, Document_.ENTITY, Contract_.ENTITY);
    }

    private Table table(String name) {
        return registry().metadata().table(name);
    }

    private static List<String> uniques(Table table) {
        List<String> found = new ArrayList<>();
        table.constraints().forEach(constraint -> {
            if (constraint instanceof UniqueConstraint unique) {
                found.add(unique.columns().toString());
            }
        });
        return List.copyOf(new TreeSet<>(found));
    }

    @Test
    void database_hasWhatTheAnnotationsSay() {
        SchemaDiff diff = SchemaDiff.between(engine(), registry().metadata());
        assertTrue(diff.isEmpty(), diff::toString);
    }

    @Test
    void reflectedTable_hasTheUniqueKeysAndIndexes() {
        Table parcels = Table.reflect("parcels", new MetaData(), engine());
        assertEquals(List.of("[place_shelf, place_box]", "[sender, Order]"), uniques(parcels));
        List<String> indexes = parcels.indexes().stream()
                .map(index -> index.name() + " " + index.parts())
                .toList();
        assertTrue(indexes.toString().contains("ix_parcel_sender"), indexes::toString);
        assertTrue(indexes.toString().contains("ix_parcels_changed"), indexes::toString);
        assertEquals(
                List.of("[owner, label]", "[owner, serial]"),
                uniques(Table.reflect("assets", new MetaData(), engine())));
        assertEquals(List.of("[first, second]"), uniques(Table.reflect("contracts", new MetaData(), engine())));
    }

    @Test
    void constraints_ofMappedSuperclass_areInEachTable() {
        for (String name : List.of("parcels", "assets", "documents")) {
            assertEquals(
                    List.of("ix_" + name + "_changed"),
                    table(name).indexes().stream()
                            .filter(index -> index.name() == null)
                            .map(index -> table(name).nameOf(index).text())
                            .toList());
        }
        assertEquals(
                List.of(),
                table("contracts").indexes().stream().map(Index::name).toList());
    }

    @Test
    void comments_areOnTableAndColumn() {
        assertEquals("What is sent", table("parcels").comment());
        assertEquals(
                "what the 'database' says", table("parcels").column("served").comment());
    }

    @Test
    void constraints_areCheckedWhenTheySay() {
        Table wagons = Registry.of(Wagon_.ENTITY).table(Wagon.class);
        List<Deferral> deferrals = new ArrayList<>();
        wagons.constraints().forEach(constraint -> {
            if (constraint instanceof UniqueConstraint unique) {
                deferrals.add(unique.deferral());
            } else if (constraint instanceof ForeignKeyConstraint key) {
                deferrals.add(key.deferral());
            }
        });
        deferrals.sort(null);
        assertEquals(List.of(Deferral.DEFERRABLE, Deferral.DEFERRABLE_INITIALLY_DEFERRED), deferrals);
    }

    @Test
    void foreignKey_saysWhatBecomesOfTheReference() {
        ForeignKeyConstraint key = table("parcels").constraints().stream()
                .filter(ForeignKeyConstraint.class::isInstance)
                .map(ForeignKeyConstraint.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(ReferentialAction.SET_NULL, key.onDelete());
    }

    @Test
    void names_comeFromTheNamingConvention() {
        MetaData named = new MetaData(
                NamingConvention.DEFAULT.uniques("uq_{table}_{columns}").checks("ck_{name}"));
        Registry.of(named, Contract_.ENTITY, Document_.ENTITY);
        Table contracts = named.table("contracts");
        List<String> names = contracts.constraints().stream()
                .filter(UniqueConstraint.class::isInstance)
                .map(constraint -> key(contracts.nameOf(constraint)).text())
                .toList();
        assertEquals(List.of("uq_contracts_first_second"), names);
    }

    @Test
    void check_refusesARow() {
        CheckConstraint check = table("parcels").constraints().stream()
                .filter(CheckConstraint.class::isInstance)
                .map(CheckConstraint.class::cast)
                .filter(one -> "ck_parcel_number".equals(one.name()))
                .findFirst()
                .orElse(null);
        assertNotNull(check);
        Session session = open();
        session.add(new Parcel("ann", 0, new Place(1, 1)));
        refusal(IntegrityException.class, session::flush);
        session.rollback();
        Parcel heavy = new Parcel("ann", 1, new Place(1, 1));
        heavy.setWeight(1000);
        session.add(heavy);
        refusal(IntegrityException.class, session::flush);
    }
}
