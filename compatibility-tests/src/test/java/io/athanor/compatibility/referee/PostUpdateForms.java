package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.ArrayList;
import java.util.List;

/**
 * Tables that refer to each other. The record says by an option which of the two keys waits for an UPDATE; here the
 * flush finds one by itself.
 */
final class PostUpdateForms extends RefereeForms {

    PostUpdateForms() {
        super("post-update");
        mapped(Band.class, Singer.class);
        inserts();
        deletes();
        changes();
    }

    @Entity(table = "bands")
    static class Band {

        @Id
        Integer id;

        @Column(length = 10)
        String name;

        @ForeignKey(value = "singers.id", name = "fk_lead")
        Integer leadId;

        @Relationship(orderBy = "id", foreignKeys = "bandId")
        List<Singer> singers;

        @Relationship(foreignKeys = "leadId")
        Singer lead;

        Band(Integer id, String name, List<Singer> singers, Singer lead) {
            this.id = id;
            this.name = name;
            this.singers = new ArrayList<>(singers);
            this.lead = lead;
        }
    }

    @Entity(table = "singers")
    static class Singer {

        @Id
        Integer id;

        @ForeignKey(value = "bands.id", name = "fk_band")
        Integer bandId;

        Singer(Integer id) {
            this.id = id;
        }
    }

    private void inserts() {
        for (String name : List.of("one-to-many-insert", "many-to-one-insert")) {
            fact(name, (s, flow) -> {
                List<Singer> singers = flow.step(() -> List.of(new Singer(null), new Singer(null)));
                Band b = flow.step(() -> new Band(null, null, singers, singers.get(0)));
                flow.step(() -> s.add(b));
                flow.step(s::flush);
            });
        }
        instead("neither", (s, flow) -> {
            Singer x = new Singer(1);
            s.add(new Band(1, null, List.of(x), x));
            s.commit();
            flow.rows("bands", asList(1, null, 1));
            flow.rows("singers", asList(1, 1));
        });
        instead("many-to-one-none-on-insert", (s, flow) -> {
            s.add(new Band(1, null, List.of(), null));
            flow.statements(1, s::flush);
            flow.rows("bands", asList(1, null, null));
        });
    }

    private static final class Given {
        final Singer x = new Singer(1);
        final Singer y = new Singer(2);
        final Band b = new Band(1, "b", List.of(x, y), x);

        Given(Session s) {
            s.add(b);
            s.commit();
            asList(b.singers, b.lead, x.bandId, y.bandId);
        }
    }

    private void deletes() {
        for (String name : List.of("one-to-many-delete", "many-to-one-delete")) {
            fact(name, (s, flow) -> {
                Given given = new Given(s);
                flow.step(() -> List.of(given.b, given.x, given.y).forEach(s::delete));
                flow.step(s::flush);
            });
        }
        fact("many-to-one-target-deleted", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> given.b.singers.remove(given.x));
            flow.step(() -> given.b.lead = null);
            flow.step(() -> s.delete(given.x));
            flow.step(s::flush);
        });
        fact("only-target-deleted", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> s.delete(given.x));
            flow.step(s::flush);
            flow.step(s::rollback);
        });
    }

    private void changes() {
        fact("many-to-one-change", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> given.b.name = "bb");
            flow.step(() -> given.b.lead = given.y);
            flow.step(s::flush);
        });
        fact("many-to-one-to-none", (s, flow) -> {
            Given given = new Given(s);
            flow.step(() -> given.b.lead = null);
            flow.step(s::flush);
        });
    }
}
