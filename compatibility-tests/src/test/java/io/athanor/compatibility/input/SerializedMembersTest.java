package io.athanor.compatibility.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.athanor.orm.annotation.Entity;
import io.athanor.orm.annotation.Id;
import io.athanor.orm.annotation.Relationship;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectInputStream;
import java.io.ObjectOutput;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Members of serialized collections, whatever their classes say of equality, and classes that write themselves. */
class SerializedMembersTest {

    @Entity
    static class Label implements Serializable {
        @Id
        Integer id;

        String text;

        @Relationship(secondary = "labels", backPopulates = "labels")
        Set<Jar> jars;

        Label(String text) {
            this.text = text;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Label label && Objects.equals(id, label.id);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(id);
        }
    }

    @Entity
    static class Jar implements Serializable {
        @Id
        Integer id;

        @Relationship(secondary = "labels", backPopulates = "jars")
        Set<Label> labels;
    }

    @Entity
    static class Crate implements Externalizable {
        @Id
        Integer id;

        @Relationship(secondary = "crated")
        List<Jar> jars;

        @SuppressWarnings("RedundantModifier") // the JDK makes an object before it lets it read itself
        public Crate() {}

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeObject(jars);
        }

        @Override
        @SuppressWarnings("unchecked") // it is what was written
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            jars = (List<Jar>) in.readObject();
        }
    }

    @SuppressWarnings("unchecked") // a copy is of the class of the original
    private static <T> T copy(T original) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    @Test
    void newMembersOfASet_areToldApartAlthoughTheyAreEqual() throws Exception {
        Jar jar = new Jar();
        jar.labels.add(new Label("a"));
        jar.labels.add(new Label("b"));
        assertEquals(
                List.of("a", "b"),
                copy(jar).labels.stream().map(label -> label.text).toList());
    }

    @Test
    void copyFromAMember_isAMemberOfItsCopy() throws Exception {
        Jar jar = new Jar();
        Label label = new Label("a");
        jar.labels.add(label);
        jar.labels.add(new Label("b"));
        Label copy = copy(label);
        Jar jarCopy = copy.jars.iterator().next();
        assertSame(copy, jarCopy.labels.iterator().next());
        assertEquals(2, jarCopy.labels.size());
    }

    @Test
    void classThatWritesItself_keepsItsMembers() throws Exception {
        Crate crate = new Crate();
        crate.jars.add(new Jar());
        Crate copy = copy(crate);
        assertEquals(1, copy.jars.size());
        copy.jars.add(new Jar());
        assertEquals(2, copy.jars.size());
    }
}
