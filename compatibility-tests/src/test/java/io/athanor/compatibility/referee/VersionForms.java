package io.athanor.compatibility.referee;

import static java.util.Arrays.asList;

import io.athanor.orm.Session;
import io.athanor.orm.SessionOption;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Version;
import io.athanor.orm.annotation.VersionGenerator;
import io.athanor.sql.ForUpdate;
import java.util.List;

/** Rows whose version tells whether somebody else changed them. */
final class VersionForms extends RefereeForms {

    VersionForms() {
        super("version-counter");
        mapped(Page.class);
        options(SessionOption.NO_EXPIRE_ON_COMMIT);
        life();
        conflicts();
        reads();
        merges();
        makers();
        options(SessionOption.NO_EXPIRE_ON_COMMIT, SessionOption.NO_BATCH_ROW_COUNTS);
        mapped(Page.class);
        fact("several-rows-single-counts", (s, flow) -> {
            Page p = given(s);
            Page q = s.get(Page.class, 2).orElseThrow();
            flow.step(() -> p.body = "a");
            flow.step(() -> q.body = "b");
            flow.step(s::flush);
        });
        options(SessionOption.NO_EXPIRE_ON_COMMIT, SessionOption.NO_ROW_COUNT_CHECK);
        fact("driver-cannot-count", (s, flow) -> {
            Page p = given(s);
            flow.step(() -> p.body = "a");
            flow.step(s::flush);
        });
    }

    @Entity(table = "pages")
    static class Page {

        @Id
        Integer id;

        @Version
        @Column(nullable = false)
        Integer version;

        @Column(length = 20)
        String body;

        Page(int id, String body) {
            this.id = id;
            this.body = body;
        }
    }

    /** The first of two rows. */
    private static Page given(Session s) {
        Page p = new Page(1, "one");
        s.addAll(List.of(p, new Page(2, "two")));
        s.commit();
        return p;
    }

    private void life() {
        fact("life-of-a-row", (s, flow) -> {
            Page p = flow.step(() -> new Page(1, "one"));
            flow.step(() -> s.add(p));
            flow.step(s::flush);
            flow.step(() -> p.version);
            flow.step(() -> p.body = "uno");
            flow.step(s::flush);
            flow.step(() -> p.version);
            flow.step(() -> s.delete(p));
            flow.step(s::flush);
        });
        fact("no-change-no-bump", (s, flow) -> {
            Page p = given(s);
            flow.step(() -> p.body = "one");
            flow.step(s::flush);
            flow.step(() -> p.version);
        });
        instead("several-rows", (s, flow) -> {
            Page p = given(s);
            Page q = s.get(Page.class, 2).orElseThrow();
            p.body = "a";
            q.body = "b";
            flow.statements(1, s::flush);
            flow.equal(List.of(2, 2), List.of(p.version, q.version));
            flow.rows("pages", List.of(1, 2, "a"), List.of(2, 2, "b"));
        });
        fact("bump-by-hand", (s, flow) -> {
            Page p = given(s);
            flow.step(() -> p.version = 10);
            flow.step(s::flush);
            flow.step(() -> p.version);
            flow.step(() -> p.body = "x");
            flow.step(s::flush);
            flow.step(() -> p.version);
        });
    }

    private void conflicts() {
        fact("stale-update", (s, flow) -> {
            Page p = given(s);
            flow.other("UPDATE pages SET version = 5, body = 'theirs' WHERE id = 1");
            flow.step(() -> p.body = "mine");
            flow.step(s::flush);
            flow.step(s::rollback);
            flow.step(() -> asList(p.body, p.version));
        });
        fact("stale-delete", (s, flow) -> {
            Page p = given(s);
            flow.other("UPDATE pages SET version = 5 WHERE id = 1");
            flow.step(() -> s.delete(p));
            flow.step(s::flush);
            flow.step(s::rollback);
        });
    }

    private void reads() {
        fact("check-on-locked-read", (s, flow) -> {
            given(s);
            flow.other("UPDATE pages SET version = 5 WHERE id = 1");
            flow.step(() -> s.get(Page.class, ForUpdate.LOCK.shared(), 1));
        });
        fact("check-on-locked-refresh", (s, flow) -> {
            Page p = given(s);
            flow.other("UPDATE pages SET version = 5 WHERE id = 1");
            flow.step(() -> s.refresh(p, ForUpdate.LOCK.shared()));
            flow.step(() -> p.version);
        });
        fact("check-after-expire", (s, flow) -> {
            Page p = given(s);
            flow.other("UPDATE pages SET version = 5 WHERE id = 1");
            flow.step(() -> s.expire(p));
            flow.step(() -> s.get(Page.class, ForUpdate.LOCK, 1).orElseThrow().version);
        });
        fact("plain-query-does-not-check", (s, flow) -> {
            given(s);
            flow.other("UPDATE pages SET version = 5 WHERE id = 1");
            flow.step(() -> s.query(Page.class).filterBy("id", 1).one().version);
        });
    }

    private static Page copy(String body) {
        Page copy = new Page(1, body);
        copy.version = 1;
        return copy;
    }

    private void merges() {
        fact("merge-with-older-version", (s, flow) -> {
            Page p = given(s);
            p.body = "newer";
            s.commit();
            flow.step(() -> s.merge(copy("copy")));
            flow.step(s::flush);
            flow.step(s::rollback);
        });
        fact("merge-with-equal-version", (s, flow) -> {
            Page p = given(s);
            flow.step(() -> s.merge(copy("copy")).body);
            flow.step(s::flush);
            flow.step(() -> p.version);
        });
    }

    static final class Tens implements VersionGenerator<Integer> {
        @Override
        public Integer next(Integer current) {
            return (current == null ? 100 : current) + 10;
        }
    }

    @Entity(table = "pages")
    static class TenPage {

        @Id
        Integer id;

        @Version(generator = Tens.class)
        @Column(nullable = false)
        Integer version;

        @Column(length = 20)
        String body;

        TenPage(int id, String body) {
            this.id = id;
            this.body = body;
        }
    }

    @Entity(table = "pages")
    static class ManualPage {

        @Id
        Integer id;

        @Version(manual = true)
        @Column(nullable = false)
        Integer version;

        @Column(length = 20)
        String body;

        ManualPage(int id, String body, int version) {
            this.id = id;
            this.body = body;
            this.version = version;
        }
    }

    private void makers() {
        mapped(TenPage.class);
        fact("own-generator", (s, flow) -> {
            TenPage p = flow.step(() -> new TenPage(1, "one"));
            flow.step(() -> s.add(p));
            flow.step(s::flush);
            flow.step(() -> p.body = "two");
            flow.step(s::flush);
            flow.step(() -> p.version);
        });
        mapped(ManualPage.class);
        fact("manual-only", (s, flow) -> {
            ManualPage p = flow.step(() -> new ManualPage(1, "one", 7));
            flow.step(() -> s.add(p));
            flow.step(s::flush);
            flow.step(() -> p.body = "two");
            flow.step(s::flush);
            flow.step(() -> p.body = "three");
            flow.step(() -> p.version = 8);
            flow.step(s::flush);
        });
    }
}
