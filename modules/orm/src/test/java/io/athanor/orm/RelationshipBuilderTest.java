package io.athanor.orm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.athanor.orm.annotation.Cascade;
import io.athanor.orm.annotation.Lazy;
import io.athanor.orm.error.MappingException;
import io.athanor.orm.metamodel.CollectionKind;
import io.athanor.orm.metamodel.EntityDescriptor;
import io.athanor.orm.metamodel.RelationshipBuilder;
import io.athanor.orm.metamodel.RelationshipDescription;
import io.athanor.orm.metamodel.RelationshipOrder;
import io.athanor.sql.Keyword;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Descriptions that a program builds itself, where no processor has looked. */
class RelationshipBuilderTest {

    private static final class Book {}

    private static final class Author {}

    private static RelationshipBuilder.OfCollection<Book, Author> list() {
        return EntityDescriptor.of(Book.class).collection("authors", CollectionKind.LIST, Author.class);
    }

    private static RelationshipBuilder.OfCollection<Book, Author> dynamic() {
        return EntityDescriptor.of(Book.class).dynamicCollection("authors", DynamicCollection.factory(), Author.class);
    }

    private static RelationshipBuilder.OfReference<Book, Author> reference() {
        return EntityDescriptor.of(Book.class).reference("author", Author.class);
    }

    private static RelationshipOrder order(String text) {
        EntityDescriptor.Builder<Book> builder = EntityDescriptor.of(Book.class);
        builder.collection("authors", CollectionKind.LIST, Author.class)
                .orderBy(text)
                .add();
        return ((RelationshipDescription) builder.build().descriptions().get(0)).orderBy();
    }

    private static RelationshipOrder by(String attribute, boolean descending) {
        return new RelationshipOrder(List.of(new RelationshipOrder.Key(attribute, descending)));
    }

    @Test
    void orderBy_mayBeSeveralAttributes() {
        assertEquals(
                List.of(new RelationshipOrder.Key("name", true), new RelationshipOrder.Key("id", false)),
                order("name desc, id").keys());
        for (String wrong : List.of("name,", ",name", "name, id up", "name desc id")) {
            assertThrows(MappingException.class, () -> order(wrong), wrong);
        }
    }

    @Test
    void orderBy_isAnAttributeAndADirection() {
        assertEquals(by("name", false), order("name"));
        assertEquals(by("name", false), order("name asc"));
        assertEquals(by("name", true), order(" name  DESC "));
        assertNull(order(" "));
    }

    @Test
    void dynamicCollection_isLazyByItself() {
        EntityDescriptor.Builder<Book> builder = EntityDescriptor.of(Book.class);
        builder.dynamicCollection("authors", DynamicCollection.factory(), Author.class)
                .add();
        assertEquals(
                Lazy.DYNAMIC,
                ((RelationshipDescription) builder.build().descriptions().get(0)).lazy());
    }

    @Test
    void dynamicCollection_withoutWhatMakesIt_isRefused() {
        String message = assertThrows(
                        IllegalArgumentException.class,
                        () -> EntityDescriptor.of(Book.class)
                                .collection("authors", CollectionKind.DYNAMIC, Author.class))
                .getMessage();
        assertEquals(
                "Collection Book.authors is dynamic, so it needs what makes it. Call dynamicCollection instead.",
                message);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        () -> list().orderBy("name down"),
                        "orderBy = \"name down\" of relationship Book.authors is no list of attributes. Write their"
                                + " names with commas between them, each optionally followed by \" asc\" or"
                                + " \" desc\"."),
                arguments(
                        () -> reference().orderBy("name").add(),
                        "Relationship Book.author refers to one entity, so there is nothing to order. Remove orderBy."),
                arguments(
                        () -> dynamic().lazy(Lazy.WRITE_ONLY).add(),
                        "Relationship Book.authors is a DynamicCollection, which is never loaded as a whole; lazy ="
                                + " WRITE_ONLY contradicts that. Leave lazy out."),
                arguments(
                        () -> EntityDescriptor.of(Book.class)
                                .writeOnlyCollection("authors", DynamicCollection.factory(), Author.class)
                                .add(),
                        "Relationship Book.authors is a WriteOnlyCollection, whose members would have to be loaded when"
                                + " its owner is deleted. Write passiveDeletes = TRUE, and let the foreign key say what"
                                + " ON DELETE does."),
                arguments(
                        () -> reference().lazy(Lazy.DYNAMIC).add(),
                        "Relationship Book.author has lazy = DYNAMIC, but is loaded as a whole. Declare it as"
                                + " DynamicCollection, or leave lazy out."),
                arguments(
                        () -> dynamic().lazy(Lazy.JOINED).add(),
                        "Relationship Book.authors is a DynamicCollection, which is never loaded as a whole; lazy ="
                                + " JOINED contradicts that. Leave lazy out."),
                arguments(
                        () -> reference().remoteSide("id").add(),
                        "Relationship Book.author has a remoteSide, which tells the two directions of a foreign key"
                                + " from a table to itself apart, and only a reference to the class itself has those."
                                + " Remove it."),
                arguments(
                        () -> list().viewOnly().cascade(Cascade.ALL).add(),
                        "Relationship Book.authors is view-only, so nothing of it is written, but has"
                                + " Cascade.SAVE_UPDATE, which writes. Remove that cascade."),
                arguments(
                        () -> list().viewOnly().backPopulates("books").add(),
                        "Relationship Book.authors is view-only, so nothing of it is written, but has backPopulates, by"
                                + " which a change of the other direction would change it. Remove it at both sides."),
                arguments(
                        () -> reference().viewOnly().postUpdate().add(),
                        "Relationship Book.author is view-only, so nothing of it is written, but says how"
                                + " (singleParent, postUpdate, passiveUpdates, passiveDeletes). Remove these."),
                arguments(
                        () -> reference()
                                .join(() -> Keyword.TRUE)
                                .foreignKeys("id")
                                .add(),
                        "Relationship Book.author has a join condition, and foreignKeys or remoteSide besides. Mark the"
                                + " columns in the condition by foreign(...) and remote(...), and remove these."),
                arguments(
                        () -> list().secondary("links").foreignKeys("id").add(),
                        "Relationship Book.authors goes through the association table \"links\", which has the foreign"
                                + " keys; foreignKeys says nothing about those. Remove it."),
                arguments(
                        () -> list().secondary("links")
                                .cascade(Cascade.ALL, Cascade.DELETE_ORPHAN)
                                .add(),
                        "Relationship Book.authors has Cascade.DELETE_ORPHAN, but what one object lets go of may belong"
                                + " to others. Write singleParent = true if it never does, or remove DELETE_ORPHAN, and"
                                + " delete explicitly."));
    }

    private static Arguments arguments(Executable description, String message) {
        return Arguments.of(description, message);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void description_thatPromisesWhatIsNotBuilt_isRefused(Executable description, String message) {
        assertEquals(message, assertThrows(MappingException.class, description).getMessage());
    }
}
