package io.athanor.dialect.mysql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What follows the columns of a table. */
final class MySqlTableOptions {

    // In the order in which the server wants them: those of the table, then those of its partitions.
    private static final Map<String, String> WORDS = words();

    private MySqlTableOptions() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("engine", "ENGINE=");
        words.put("auto_increment", "AUTO_INCREMENT=");
        words.put("avg_row_length", "AVG_ROW_LENGTH=");
        words.put("charset", "CHARSET=");
        words.put("collate", "COLLATE ");
        words.put("checksum", "CHECKSUM=");
        words.put("key_block_size", "KEY_BLOCK_SIZE=");
        words.put("max_rows", "MAX_ROWS=");
        words.put("min_rows", "MIN_ROWS=");
        words.put("row_format", "ROW_FORMAT=");
        words.put("stats_persistent", "STATS_PERSISTENT=");
        words.put("tablespace", "TABLESPACE ");
        words.put("comment", "COMMENT=");
        words.put("partition_by", "PARTITION BY ");
        words.put("partitions", "PARTITIONS ");
        words.put("subpartition_by", "SUBPARTITION BY ");
        words.put("subpartitions", "SUBPARTITIONS ");
        return words;
    }

    static Set<String> names() {
        return WORDS.keySet();
    }

    static String of(Map<String, Object> options, @Nullable String commentLiteral) {
        List<String> parts = new ArrayList<>();
        WORDS.forEach((option, words) -> {
            if (option.equals("comment") && commentLiteral != null) {
                parts.add(words + commentLiteral);
            } else if (options.containsKey(option)) {
                parts.add(words + options.get(option));
            }
        });
        return parts.isEmpty() ? "" : " " + String.join(" ", parts);
    }
}
