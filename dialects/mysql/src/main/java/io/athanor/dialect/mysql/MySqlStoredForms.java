package io.athanor.dialect.mysql;

import io.athanor.schema.Column;
import io.athanor.schema.Deferral;
import io.athanor.schema.ForeignKeyConstraint;
import io.athanor.schema.Index;
import io.athanor.schema.ReferentialAction;
import io.athanor.schema.Table;
import io.athanor.schema.reflect.CatalogTypes;
import io.athanor.schema.reflect.StoredForms;
import io.athanor.schema.text.ExpressionForm;
import io.athanor.schema.text.SqlScanner;
import io.athanor.schema.text.SqlToken;
import io.athanor.sql.dialect.Dialect;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What MySQL keeps of definitions. */
class MySqlStoredForms extends StoredForms {

    /** A moment's digits are those of its column. */
    private static final Pattern MOMENT =
            Pattern.compile("(?i)\\b(now|current_timestamp|localtimestamp|localtime|current_time|curtime|sysdate)"
                    + "\\s*\\(\\s*\\d\\s*\\)");

    /** A cast to a string is told with its character set. */
    private static final Pattern CHARACTER_SET =
            Pattern.compile("(?i)( as char(?:\\(\\d+\\))?) (?:charset|character set) \\w+");

    private static final Pattern QUOTED_NUMBER = Pattern.compile("'(-?\\d+(?:\\.\\d+)?)'");

    /** Functions that the server tells by another name. */
    private static final Map<Pattern, String> SYNONYMS = Map.ofEntries(
            Map.entry(function("ucase"), "upper("),
            Map.entry(function("lcase"), "lower("),
            Map.entry(function("substring|mid"), "substr("),
            Map.entry(function("character_length"), "char_length("),
            Map.entry(function("octet_length"), "length("),
            Map.entry(function("ceiling"), "ceil("),
            Map.entry(function("position"), "locate("),
            Map.entry(function("power"), "pow("),
            Map.entry(function("regexp_like|rlike"), "regexp("));

    MySqlStoredForms(Dialect dialect, CatalogTypes types) {
        super(dialect, types);
    }

    @Override
    public boolean isNumbered(Column<?> column) {
        return column.isAutoincrement();
    }

    @Override
    public boolean isIdentity(Column<?> column) {
        return false;
    }

    @Override
    public @Nullable String serverDefault(Column<?> column) {
        String form = valueOfDefault(column);
        return OnUpdate.isSaid(column, dialect().name()) ? form + " on update" : form;
    }

    private @Nullable String valueOfDefault(Column<?> column) {
        String form = super.serverDefault(column);
        if (form == null) {
            return null;
        }
        return switch (form) {
            case "true" -> "1";
            case "false" -> "0";
            default -> numberOf(form);
        };
    }

    /** A number may stand in quotes, and a binary one or one in hexadecimal digits is told as binary. */
    private static String numberOf(String form) {
        Matcher quoted = QUOTED_NUMBER.matcher(form);
        return quoted.matches() ? quoted.group(1) : form;
    }

    @Override
    protected String form(String sql) {
        String plain = MOMENT.matcher(StringQuotes.single(sql)).replaceAll("$1()");
        String form =
                ExpressionForm.of(SqlScanner.tokens(CHARACTER_SET.matcher(plain).replaceAll("$1"), true).stream()
                        .map(MySqlStoredForms::caseless)
                        .toList());
        for (Map.Entry<Pattern, String> synonym : SYNONYMS.entrySet()) {
            form = synonym.getKey().matcher(form).replaceAll(synonym.getValue());
        }
        return NegatedForm.resolved(form);
    }

    /** The server passes over the case of letters in names of columns and functions, with quotes, too. */
    private static SqlToken caseless(SqlToken token) {
        return token.kind() == SqlToken.Kind.QUOTED
                ? new SqlToken(token.kind(), token.lower(), token.start(), token.end())
                : token;
    }

    private static Pattern function(String names) {
        return Pattern.compile("(?<![\\w@'])(" + names + ")\\(");
    }

    /** RESTRICT and NO ACTION are the same. */
    @Override
    public @Nullable ReferentialAction action(@Nullable ReferentialAction action) {
        return action == ReferentialAction.RESTRICT ? null : super.action(action);
    }

    @Override
    public ForeignKeyConstraint.@Nullable Match match(ForeignKeyConstraint.@Nullable Match match) {
        return null;
    }

    @Override
    public Deferral deferral(Deferral deferral) {
        return Deferral.UNSPECIFIED;
    }

    @Override
    public Map<String, Object> options(Table table, Index index) {
        Map<String, Object> given = index.options().of(dialect().name());
        Map<String, Object> own = new TreeMap<>();
        if (given.get("prefix") != null) {
            own.put("prefix", given.get("prefix").toString().toUpperCase(Locale.ROOT));
        }
        Object length = given.get("length");
        for (Index.Part part : index.parts()) {
            if (length != null && part instanceof Index.ColumnPart column) {
                Object each = length instanceof Map<?, ?> lengths ? lengths.get(column.key()) : length;
                if (each != null) {
                    own.put("length " + table.column(column.key()).name(), each.toString());
                }
            }
        }
        return own;
    }

    @Override
    public boolean uniquesAreIndexes() {
        return true;
    }

    @Override
    protected int maximumNameLength() {
        return 64;
    }
}
