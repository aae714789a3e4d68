// SPDX-License-Identifier: EUPL-1.2
package it.ciclo.standalone;

import it.ciclo.demo.DemoAccounts;
import it.ciclo.demo.DemoLoader;
import it.ciclo.infrastructure.InfrastructureException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** The main class behind {@code ./ciclo}: {@code up}, {@code token}, {@code check}, {@code reset}. */
public final class Standalone {

    private Standalone() {}

    public static void main(String[] arguments) {
        Console console = new Console(System.out);
        try {
            Options options = Options.of(arguments);
            switch (options.command()) {
                case UP -> up(options, console);
                case TOKEN -> token(options, console);
                case CHECK -> check(options, console);
                case RESET -> reset(options, console);
            }
        } catch (StartException | InfrastructureException e) {
            System.err.println("Ciclo non parte. " + e.getMessage());
            System.exit(1);
        } catch (IOException e) {
            System.err.println("Ciclo non parte: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void up(Options options, Console console) throws IOException {
        DataDirectory data = new DataDirectory(options.data());
        data.open();
        Launcher launcher = new Launcher(options.home(), data, options.ports(), console, options.demo());
        AotTraining[] training = new AotTraining[1];
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            console.say("Fermo Ciclo...");
                            if (training[0] != null) {
                                training[0].close();
                            }
                            launcher.close();
                            data.close();
                            console.say("Ciclo è fermo. I dati sono in " + data.root() + ".");
                            ended.countDown();
                        },
                        "stop"));
        console.say("Avvio Ciclo. I dati sono in " + data.root() + ".");
        launcher.start();
        Files.createDirectories(data.address().getParent());
        Files.writeString(data.address(), Integer.toString(options.ports().base()));
        if (options.demo() && !Files.exists(data.demoLoaded())) {
            new DemoLoader(options.ports(), launcher.secrets().of("administrator"), console).load();
            Files.createFile(data.demoLoaded());
            console.done("i due comuni dimostrativi sono caricati");
        }
        sayReady(options, launcher.secrets(), console);
        if (options.cache()) {
            training[0] = launcher.training();
            training[0].run();
        }
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sayReady(Options options, Secrets secrets, Console console) {
        console.say("");
        console.say("  Portale   " + options.ports().portal());
        console.say("  Accesso   " + options.ports().issuer());
        if (options.demo()) {
            console.say("");
            console.say("  Persone dimostrative (password: " + DemoAccounts.PASSWORD + ")");
            DemoAccounts.lines().forEach(line -> console.say("    " + line));
        }
        console.say("");
        console.say("  Consorzio e gestori (password in " + secrets.file() + ")");
        secrets.accounts(System.getenv("CICLO_OPERATORS")).forEach(line -> console.say("    " + line));
        console.say("");
        console.say("Ciclo è pronto");
    }

    private static void token(Options options, Console console) throws IOException {
        Ports ports = running(new DataDirectory(options.data()));
        console.say(DemoAccounts.tenantToken(ports, options.persona(), options.ente()));
    }

    private static void check(Options options, Console console) throws IOException {
        DataDirectory data = new DataDirectory(options.data());
        List<Confronto.Ente> enti = Confronto.ask(running(data), data.secrets().of("internal"));
        enti.forEach(ente -> console.say(ente.line()));
        enti.stream().flatMap(ente -> ente.differenze().stream()).forEach(line -> console.say("  " + line));
        if (enti.stream().anyMatch(ente -> !ente.differenze().isEmpty())) {
            System.exit(1);
        }
    }

    private static Ports running(DataDirectory data) throws IOException {
        if (!Files.exists(data.address())) {
            throw new StartException("Ciclo non è in esecuzione con i dati in " + data.root()
                    + ": avvialo con ./ciclo up, o indica con --data la cartella che usa.");
        }
        return new Ports(Integer.parseInt(Files.readString(data.address()).strip()));
    }

    private static void reset(Options options, Console console) throws IOException {
        DataDirectory data = new DataDirectory(options.data());
        if (!Files.exists(data.root())) {
            console.say("Non c'è niente da cancellare in " + data.root() + ".");
            return;
        }
        data.open();
        data.endOrphans();
        if (!Files.exists(data.root().resolve("secrets.properties"))) {
            throw new StartException(data.root() + " non è una cartella di dati di Ciclo: non la cancello.");
        }
        Installation.delete(data.root());
        console.say("Ho cancellato tutti i dati in " + data.root() + ".");
    }
}
