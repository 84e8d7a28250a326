package io.athanor.dialect.postgresql;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Types;
import java.util.Map;

/**
 * An array to be bound, which the driver sends by the name of its elements' type and its string form.
 *
 * @param element the name of the elements' type
 * @param text the array's text
 */
record TextArray(String element, String text) implements Array {

    @Override
    public String getBaseTypeName() {
        return element;
    }

    @Override
    public int getBaseType() {
        return Types.OTHER;
    }

    @Override
    public Object getArray() throws SQLException {
        throw onlyBound();
    }

    @Override
    public Object getArray(Map<String, Class<?>> map) throws SQLException {
        throw onlyBound();
    }

    @Override
    public Object getArray(long index, int count) throws SQLException {
        throw onlyBound();
    }

    @Override
    public Object getArray(long index, int count, Map<String, Class<?>> map) throws SQLException {
        throw onlyBound();
    }

    @Override
    public ResultSet getResultSet() throws SQLException {
        throw onlyBound();
    }

    @Override
    public ResultSet getResultSet(Map<String, Class<?>> map) throws SQLException {
        throw onlyBound();
    }

    @Override
    public ResultSet getResultSet(long index, int count) throws SQLException {
        throw onlyBound();
    }

    @Override
    public ResultSet getResultSet(long index, int count, Map<String, Class<?>> map) throws SQLException {
        throw onlyBound();
    }

    @Override
    public void free() {}

    private static SQLException onlyBound() {
        return new SQLFeatureNotSupportedException("an array that is bound is not read");
    }

    @Override
    public String toString() {
        return text;
    }
}
