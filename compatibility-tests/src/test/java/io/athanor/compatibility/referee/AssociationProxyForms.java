package io.athanor.compatibility.referee;

import io.athanor.orm.AssociationProxy;
import io.athanor.orm.Session;
import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Column;
import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.ForeignKey;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.util.List;

/** Collections that are seen through the objects that link them. */
final class AssociationProxyForms extends RefereeForms {

    private static final AssociationProxy<User, Link, Word> WORDS = AssociationProxy.of(
            AssociationProxyForms_User_.links, AssociationProxyForms_Link_.word, AssociationProxyForms::link);

    private static final AssociationProxy<User, Link, String> NAMES = WORDS.then(AssociationProxyForms_Word_.name);

    private static final AssociationProxy<Pet, Nick, String> NICKS =
            AssociationProxy.of(AssociationProxyForms_Pet_.nickRows, AssociationProxyForms_Nick_.text, text -> {
                Nick nick = new Nick();
                nick.text = text;
                return nick;
            });

    AssociationProxyForms() {
        super("association-proxy");
        mapped(User.class, Link.class, Word.class);
        fact("append-and-remove", (s, flow) -> {
            User u = given(s);
            flow.step(() -> RefereeFlow.each(WORDS.list(u), word -> word.name));
            flow.step(() -> {
                WORDS.list(u).add(new Word(3, "green"));
            });
            flow.step(() -> {
                WORDS.list(u).remove(0);
            });
            flow.step(s::flush);
            flow.step(() -> RefereeFlow.each(WORDS.list(u), word -> word.name));
        });
        instead("replace", (s, flow) -> {
            User u = given(s);
            Word blue = WORDS.list(u).get(1);
            int kept = u.links.get(1).id;
            WORDS.replace(u, List.of(blue));
            // Only the link of the member that goes is deleted.
            flow.statements(1, s::flush);
            flow.equal(List.of(kept), RefereeFlow.each(u.links, link -> link.id));
            flow.rows("links", List.of(kept, 1, 2));
        });
        fact("query", (s, flow) -> {
            given(s);
            flow.step(() -> s.query(User.class)
                    .filter(WORDS.contains(s.get(Word.class, 1).orElseThrow()))
                    .all());
            flow.step(() -> s.query(User.class)
                    .filter(WORDS.any(AssociationProxyForms_Word_.name.eq("blue")))
                    .all());
        });
        fact("proxy-over-proxy", (s, flow) -> {
            User u = given(s);
            flow.step(() -> List.copyOf(NAMES.list(u)));
            // A proxy of a collection has no eq, so this cannot be written; contains asks the same and is answered.
            flow.skip(1);
            s.query(User.class).filter(NAMES.contains("red")).one();
        });
        mapped(Pet.class, Nick.class);
        scalars();
    }

    private void scalars() {
        fact("of-scalars", (s, flow) -> {
            Pet p = flow.step(() -> {
                Pet pet = new Pet(1);
                NICKS.list(pet).addAll(List.of("rex", "max"));
                return pet;
            });
            flow.step(() -> s.add(p));
            flow.step(s::flush);
            flow.step(() -> {
                NICKS.list(p).set(0, "roy");
            });
            flow.step(() -> {
                NICKS.list(p).add("leo");
            });
            flow.step(s::flush);
            flow.step(() -> List.copyOf(NICKS.list(p)));
            flow.step(() -> s.query(Pet.class).filter(NICKS.contains("leo")).all());
        });
    }

    private static Link link(Word word) {
        Link link = new Link();
        link.word = word;
        return link;
    }

    private static User given(Session s) {
        User user = new User(1);
        WORDS.list(user).addAll(List.of(new Word(1, "red"), new Word(2, "blue")));
        s.add(user);
        s.commit();
        return user;
    }

    @Entity(table = "users")
    static class User {

        @Id
        Integer id;

        @Relationship(
                backPopulates = "user",
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Link> links;

        User(int id) {
            this.id = id;
        }
    }

    @Entity(table = "links")
    static class Link {

        @Id
        Integer id;

        @ForeignKey("users.id")
        Integer userId;

        @ForeignKey("words.id")
        Integer wordId;

        @Relationship(backPopulates = "links")
        User user;

        @Relationship
        Word word;
    }

    @Entity(table = "words")
    static class Word {

        @Id
        Integer id;

        @Column(length = 10)
        String name;

        Word(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Entity(table = "pets")
    static class Pet {

        @Id
        Integer id;

        @Relationship(
                orderBy = "id",
                cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
        List<Nick> nickRows;

        Pet(int id) {
            this.id = id;
        }
    }

    @Entity(table = "nicks")
    static class Nick {

        @Id
        Integer id;

        @ForeignKey("pets.id")
        Integer petId;

        @Column(length = 10)
        String text;
    }
}
