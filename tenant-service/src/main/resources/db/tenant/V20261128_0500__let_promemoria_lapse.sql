-- What waited for days because no mail server was named is not sent any more.
alter table promemoria drop constraint promemoria_stato_check;
alter table promemoria add constraint promemoria_stato_check
    check (stato in ('IN_ATTESA', 'INVIATO', 'FALLITO', 'SENZA_INDIRIZZO', 'SCADUTO'));
