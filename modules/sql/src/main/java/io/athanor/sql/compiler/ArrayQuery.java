package io.athanor.sql.compiler;

import io.athanor.sql.type.Codec;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A query whose rows are the members of a list that is sent as one parameter, or as one for each column of a list of
 * rows: for lists that are too long to be sent value by value.
 *
 * @param text the query, with a place for each parameter
 * @param codecs how the parameters are bound
 * @param values makes the parameters of the list's columns, of which a list of single values has one
 */
public record ArrayQuery(
        String text, List<? extends Codec<?>> codecs, Function<List<List<@Nullable Object>>, List<?>> values) {}
