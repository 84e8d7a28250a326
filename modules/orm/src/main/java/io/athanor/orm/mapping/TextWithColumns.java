package io.athanor.orm.mapping;

import io.athanor.sql.CustomPredicate;
import io.athanor.sql.SqlOutput;
import io.athanor.sql.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** SQL text of an annotation, in which attributes in braces have become columns. Immutable. */
final class TextWithColumns extends CustomPredicate {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\{([\\w$.]+)}");

    private final List<String> texts = new ArrayList<>();
    private final List<String> columns = new ArrayList<>();

    private TextWithColumns() {}

    /** The text with the columns of its attributes, which are looked up by their names. */
    static TextWithColumns of(String text, UnaryOperator<String> columnOf) {
        TextWithColumns made = new TextWithColumns();
        Matcher matcher = ATTRIBUTE.matcher(text);
        int from = 0;
        while (matcher.find()) {
            made.texts.add(text.substring(from, matcher.start()));
            made.columns.add(columnOf.apply(matcher.group(1)));
            from = matcher.end();
        }
        made.texts.add(text.substring(from));
        return made;
    }

    @Override
    public void compile(SqlOutput out) {
        for (int i = 0; i < columns.size(); i++) {
            out.sql(texts.get(i)).name(columns.get(i));
        }
        out.sql(texts.get(columns.size()));
    }

    @Override
    public void describe(Structure structure) {
        structure.attribute(texts);
        structure.attribute(columns);
    }
}
