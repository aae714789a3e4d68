// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * An application as it runs: taken out of its jar into a folder with its libraries beside it, because only then can the JVM keep a cache of
 * loaded classes for it.
 */
record Installation(Application application, Path jar, Path aotCache) {

    /** Unpacks what is new. */
    static Installation of(Application application, Path home, Path cache, Path java) {
        Path packaged = packaged(application, home);
        Path folder = cache.resolve("apps").resolve(application.module());
        Path key = folder.resolve(".key");
        try {
            String now = fingerprint(packaged);
            if (!Files.exists(key) || !Files.readString(key).equals(now)) {
                delete(folder);
                Files.createDirectories(folder);
                extract(java, packaged, folder);
                Files.writeString(key, now);
            }
            return new Installation(application, folder.resolve(packaged.getFileName()), folder.resolve("classes.aot"));
        } catch (IOException e) {
            throw new StartException("Non riesco a preparare " + application.module() + ": " + e.getMessage(), e);
        }
    }

    private static Path packaged(Application application, Path home) {
        Path target = home.resolve(application.module()).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(application.module()) && name.endsWith("-app.jar");
                    })
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()))
                    .orElseThrow(() -> new StartException("Manca " + target.resolve(application.module() + "-app.jar")
                            + ": compila con ./ciclo up."));
        } catch (IOException e) {
            throw new StartException("Manca la cartella " + target + ": compila con ./ciclo up.", e);
        }
    }

    /** What is in it. Its time says nothing: builds are reproducible, so it is always the same. */
    private static String fingerprint(Path packaged) throws IOException {
        CRC32 all = new CRC32();
        try (ZipFile zip = new ZipFile(packaged.toFile())) {
            zip.stream()
                    .forEach(entry -> all.update((entry.getName() + entry.getCrc()).getBytes(StandardCharsets.UTF_8)));
        }
        return packaged + " " + Files.size(packaged) + " " + all.getValue();
    }

    private static void extract(Path java, Path packaged, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        java.toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        packaged.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new StartException("Non riesco a estrarre " + packaged);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrotto", e);
        }
    }

    /** The service's own classes and its libraries, for reading the migrations in them. */
    URLClassLoader resources() {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> libraries = Files.list(jar.resolveSibling("lib"))) {
            urls.add(jar.toUri().toURL());
            for (Path library : libraries
                    .filter(l -> l.getFileName().toString().startsWith("platform"))
                    .toList()) {
                urls.add(library.toUri().toURL());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new URLClassLoader(urls.toArray(URL[]::new), Installation.class.getClassLoader());
    }

    List<String> command(Path java, DataDirectory data, List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-Dciclo.directory=" + data.root() + "/",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xms32m",
                "-Xmx" + application.heapMegabytes() + "m",
                // A request that waits for its place a second and more must not grow old: what it leaves is collected
                // by stopping all.
                "-Xmn" + application.heapMegabytes() * 2 / 5 + "m",
                "-XX:SurvivorRatio=3",
                "-Xss512k",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + data.logs().resolve(application.module() + ".crash"),
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Duser.language=it",
                "-Duser.country=IT",
                "-Dspring.main.banner-mode=off",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    /** With the cache of loaded classes, where there is one; the JVM goes on without it when it does not fit. */
    List<String> command(Path java, DataDirectory data) {
        return command(java, data, Files.exists(aotCache) ? List.of("-XX:AOTCache=" + aotCache) : List.of());
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
