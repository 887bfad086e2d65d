package io.newswire.contracts;

/**
 * Names of the record headers. The {@code ce_} ones are those of the CloudEvents 1.0 Kafka binding in binary mode;
 * {@code traceparent} is W3C Trace Context.
 */
public final class EventHeader {
    public static final String SPECVERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String SUBJECT = "ce_subject";
    public static final String DATASCHEMA = "ce_dataschema";
    public static final String CONTENT_TYPE = "content-type";
    public static final String TRACEPARENT = "traceparent";

    /** When the page behind this record was fetched, ISO 8601 in UTC: every stage measures its age from it. */
    public static final String FETCHED_AT = "newswire-fetched-at";
    /** JSON of {@link PageMetadata}, on records of {@link Topic#PAGES}. */
    public static final String PAGE = "newswire-page";
    /** JSON of {@link PageExchange}, on records of {@link Topic#PAGES} that were fetched by HTTP. */
    public static final String EXCHANGE = "newswire-exchange";
    /** JSON of {@link DeadLetterCause}, on records of {@link Topic#DEAD_LETTERS}. */
    public static final String DEAD_LETTER = "newswire-dead-letter";
    /** JSON of {@link Redrive}, on records of any topic that were dead letters before; the newest ten are kept. */
    public static final String REDRIVEN = "newswire-redriven";

    private EventHeader() {}
}
