package io.athanor.orm.metamodel;

import io.athanor.orm.error.MappingException;
import io.athanor.orm.instrument.Instrumented;
import java.util.List;

/**
 * Compares the fields that a description was made from with those that the class has.
 *
 * <p>They differ when a mapped superclass is compiled again without its subclasses: the numbers of attributes follow
 * the class files, while the description goes on counting as it did.
 */
final class ClassFields {

    private ClassFields() {}

    static void check(Instrumented prototype, String described) {
        String present = prototype.$orm_attributes();
        if (present.equals(described)) {
            return;
        }
        List<String> before = described.lines().toList();
        List<String> now = present.lines().toList();
        int number = 0;
        while (number < before.size()
                && number < now.size()
                && before.get(number).equals(now.get(number))) {
            number++;
        }
        throw new MappingException("Class " + prototype.getClass().getName()
                + " does not have the attributes that its metamodel was made from: number " + number + " was "
                + field(before, number) + " and is " + field(now, number) + " now. Compile "
                + hierarchy(prototype.getClass()) + " again, together.");
    }

    private static String field(List<String> fields, int number) {
        return number < fields.size() ? "\"" + fields.get(number) + "\"" : "missing";
    }

    private static String hierarchy(Class<?> type) {
        StringBuilder names = new StringBuilder(type.getName());
        Class<?> above = type.getSuperclass();
        while (above != null && Instrumented.class.isAssignableFrom(above)) {
            names.append(" and ").append(above.getName());
            above = above.getSuperclass();
        }
        return names.toString();
    }
}
