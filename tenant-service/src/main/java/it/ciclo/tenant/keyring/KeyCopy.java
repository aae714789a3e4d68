// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.tenant.keyring;

import it.ciclo.contracts.PersonId;
import it.ciclo.contracts.TenantId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A copy of the wrapped keys beside the keys that wrap them, a line for each key made and written anew at each erasure. A database
 * restored to before an erasure holds keys nobody can unwrap any more; from here the others come back.
 */
final class KeyCopy {

    /** A data key as it is stored. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
    record Wrapped(PersonId person, int version, byte[] bytes) {
        private String line() {
            return person + " " + version + " " + Base64.getEncoder().encodeToString(bytes);
        }

        private static Wrapped of(String line) {
            String[] parts = line.split(" ", -1);
            return new Wrapped(
                    PersonId.of(parts[0]),
                    Integer.parseInt(parts[1]),
                    Base64.getDecoder().decode(parts[2]));
        }
    }

    private final Path directory;

    KeyCopy(Path directory) {
        this.directory = directory;
    }

    void add(TenantId scope, Collection<Wrapped> keys) {
        if (!keys.isEmpty()) {
            PrivateFile.append(file(scope), keys.stream().map(Wrapped::line).collect(Collectors.joining("\n")));
        }
    }

    void replace(TenantId scope, Collection<Wrapped> keys) {
        String text = keys.stream().map(key -> key.line() + "\n").collect(Collectors.joining());
        PrivateFile.replace(file(scope), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The last line of each person. */
    Map<PersonId, Wrapped> read(TenantId scope) {
        Map<PersonId, Wrapped> last = new LinkedHashMap<>();
        PrivateFile.lines(file(scope)).stream().map(Wrapped::of).forEach(key -> last.put(key.person(), key));
        return last;
    }

    private Path file(TenantId scope) {
        return directory.resolve(scope + ".copy");
    }
}
