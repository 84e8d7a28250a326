package io.athanor.compatibility.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.athanor.compatibility.bed.TestBed;
import io.athanor.compatibility.feed.Feed;
import io.athanor.compatibility.feed.Feed_;
import io.athanor.compatibility.feed.Post;
import io.athanor.compatibility.feed.Post_;
import io.athanor.feature.Feature;
import io.athanor.orm.Registry;
import io.athanor.orm.Session;
import io.athanor.orm.error.DetachedInstanceException;
import io.athanor.orm.error.OrmException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A collection that is written to, and never loaded. */
public class WriteOnlySuite extends MappedSuite {

    WriteOnlySuite(TestBed bed) {
        super(bed);
    }

    @Override
    protected final Registry mapping() {
        return Registry.of(Feed_.ENTITY, Post_.ENTITY);
    }

    @BeforeEach
    void givenFeed() {
        Feed feed = new Feed("news");
        feed.getPosts().addAll(List.of(new Post("a"), new Post("b"), new Post("c")));
        given(feed);
    }

    private static Feed feed(Session session) {
        return session.query(Feed.class).one();
    }

    @Test
    @Feature("ORM-C-08")
    void addAndRemove_areWritten_andNothingIsLoaded() {
        Session session = open();
        Feed feed = feed(session);
        Post a = session.query(Post.class).filter(Post_.text.eq("a")).one();
        recorder().clear();
        Post d = new Post("d");
        feed.getPosts().add(d);
        feed.getPosts().remove(a);
        assertSame(feed, d.getFeed());
        session.flush();
        assertTrue(sql().stream().noneMatch(text -> text.startsWith("SELECT")), () -> sql().toString());
        session.commit();
        assertEquals(List.of("b", "c", "d"), each(feed.getPosts().query().all(), Post::getText));
        assertEquals(3, rows("posts"));
    }

    @Test
    @Feature("ORM-C-08")
    void query_readsWhatItSays() {
        Session session = open();
        Feed feed = feed(session);
        recorder().clear();
        assertEquals(
                List.of("b"),
                each(feed.getPosts().query().filter(Post_.text.ge("b")).limit(1).all(), Post::getText));
        assertEquals(1, sql().size());
        assertEquals(3, feed.getPosts().query().count());
    }

    @Test
    void rowsOfTheMembers_areChangedAndDeletedByOneStatement() {
        given(new Feed("other"));
        Session session = open();
        Feed feed = session.query(Feed.class).filter(Feed_.name.eq("news")).one();
        Feed other = session.query(Feed.class).filter(Feed_.name.eq("other")).one();
        other.getPosts().add(new Post("a"));
        session.flush();
        assertEquals(1, feed.getPosts().unordered().filter(Post_.text.eq("a")).update(set -> set.set(Post_.text, "x")));
        assertEquals(2, feed.getPosts().unordered().filter(Post_.text.lt("x")).delete());
        session.commit();
        assertEquals(
                List.of("a", "x"),
                each(open().query(Post.class).orderBy(Post_.text).all(), Post::getText));
    }

    @Test
    void owner_isDeletedWithoutItsMembersBeingLoaded() {
        Session session = open();
        Feed feed = feed(session);
        recorder().clear();
        session.delete(feed);
        session.flush();
        assertEquals(1, sql().size());
        session.commit();
        assertEquals(0, rows("feeds"));
    }

    @Test
    void replacementAndUseOutsideOfASession_areRefused() {
        Session session = open();
        Feed feed = feed(session);
        assertTrue(refusal(OrmException.class, () -> feed.setPosts(new Feed("x").getPosts()))
                .contains("Feed.posts"));
        session.close();
        assertTrue(refusal(
                        DetachedInstanceException.class,
                        () -> feed.getPosts().query().all())
                .contains("Feed.posts"));
    }
}
