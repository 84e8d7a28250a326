package io.athanor.compatibility.orm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came out of an object's serialized form.
 *
 * @param object the copy
 * @param classes the classes that the form names
 */
record SerializedCopy<T>(T object, Set<String> classes) {

    @SuppressWarnings("unchecked")
    static <T> SerializedCopy<T> of(T original) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Set<String> classes = new TreeSet<>();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(original);
            out.flush();
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())) {
                @Override
                protected Class<?> resolveClass(ObjectStreamClass description)
                        throws IOException, ClassNotFoundException {
                    classes.add(description.getName());
                    return super.resolveClass(description);
                }
            }) {
                return new SerializedCopy<>((T) in.readObject(), classes);
            }
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
