package it.ciclo.command.shared;

/** What someone wants to happen to one stream. */
public interface StreamCommand {

    StreamId stream();
}
