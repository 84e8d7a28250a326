package io.athanor.orm.metamodel;

import io.athanor.orm.error.MappingException;
import io.athanor.sql.type.SqlType;
import io.athanor.sql.type.TypeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The type of an attribute whose column only a program names: each registry has that of the column in its place.
 *
 * @param owner the class of the attribute
 * @param attribute the name of the attribute
 * @param usual the type that a column of its Java type usually has, or null if there is no such one
 * @param <T> the Java type of the values
 */
public record LaterType<T>(
        Class<?> owner, String attribute, @Nullable SqlType<T> usual) implements SqlType<T> {

    @Override
    @SuppressWarnings("unchecked") // nothing but the registry knows, which asks the column
    public Class<T> javaType() {
        return usual == null ? (Class<T>) Object.class : usual.javaType();
    }

    @Override
    public int jdbcType() {
        return known().jdbcType();
    }

    @Override
    public boolean same(T left, T right) {
        return usual == null ? SqlType.super.same(left, right) : usual.same(left, right);
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return known().accept(visitor);
    }

    private SqlType<T> known() {
        if (usual == null) {
            throw new MappingException("The type of " + owner.getSimpleName() + "." + attribute
                    + " is that of the column that a registry maps it to, and this statement knows no registry. Let a"
                    + " session execute it.");
        }
        return usual;
    }
}
