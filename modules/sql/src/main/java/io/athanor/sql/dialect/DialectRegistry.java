package io.athanor.sql.dialect;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds the dialects on the path; a plugin that does not load is passed over but named when nothing else answers. */
final class DialectRegistry {

    private DialectRegistry() {}

    static Dialect find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        Found found = load();
        Dialect dialect = found.byName.get(wanted);
        if (dialect == null) {
            throw new UnknownDialectException(name, found.names(), found.failures);
        }
        return dialect;
    }

    static List<Dialect> all() {
        return load().byName.values().stream().distinct().toList();
    }

    private static Found load() {
        // The caller's context may see plugins in a layer above this module's; the own loader serves where there is no
        // context.
        Found found = new Found(new LinkedHashMap<>(), new ArrayList<>());
        collect(ServiceLoader.load(Dialect.class), found);
        collect(ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()), found);
        return found;
    }

    private static void collect(ServiceLoader<Dialect> loader, Found found) {
        Iterator<ServiceLoader.Provider<Dialect>> providers = loader.stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return;
                }
                Dialect dialect = providers.next().get();
                found.byName.putIfAbsent(dialect.name(), dialect);
                dialect.aliases().forEach(alias -> found.byName.putIfAbsent(alias, dialect));
            } catch (ServiceConfigurationError e) {
                found.failures.add(String.valueOf(e.getMessage()));
            }
        }
    }

    private record Found(Map<String, Dialect> byName, List<String> failures) {

        List<String> names() {
            return byName.values().stream()
                    .map(Dialect::name)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }
}
