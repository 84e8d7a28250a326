package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import io.athanor.sql.type.SqlType;

/**
 * A column of a compiled statement's rows.
 *
 * @param name the name in the result
 * @param type the SQL type
 * @param codec how its values are read
 */
public record CompiledColumn(String name, SqlType<?> type, Codec<?> codec) {}
