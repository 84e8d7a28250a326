package io.athanor.sql.type;

/** A JSON document, native where the database has such a type. */
public record JsonType() implements SqlType<Json> {

    @Override
    public Class<Json> javaType() {
        return Json.class;
    }

    @Override
    public int jdbcType() {
        return java.sql.Types.VARCHAR;
    }

    @Override
    public <R> R accept(TypeVisitor<R> visitor) {
        return visitor.visitJson(this);
    }
}
