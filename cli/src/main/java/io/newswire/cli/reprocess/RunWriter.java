package io.newswire.cli.reprocess;

import io.newswire.cli.CommandFailed;
import io.newswire.cli.Endpoints;
import io.newswire.cli.ExitCode;
import io.newswire.cli.client.CommandKafka;
import io.newswire.contracts.ReprocessRun;
import io.newswire.store.reprocess.RunTakenException;
import io.newswire.store.reprocess.RunTransactions;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** {@link RunTransactions} as a command has them: what fails is told to a person. */
final class RunWriter implements AutoCloseable {
    private final Endpoints endpoints;
    private final String run;
    private final RunTransactions transactions;

    private RunWriter(Endpoints endpoints, String run, RunTransactions transactions) {
        this.endpoints = endpoints;
        this.run = run;
        this.transactions = transactions;
    }

    static RunWriter open(Endpoints endpoints, String run) {
        try {
            return new RunWriter(endpoints, run, RunTransactions.open(CommandKafka.clients(endpoints), run));
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        }
    }

    /** @throws CommandFailed when it is not there; then neither the progress nor the records are */
    void commit(ReprocessRun progress, List<ProducerRecord<byte[], byte[]>> records) {
        try {
            transactions.commit(progress, records);
        } catch (RunTakenException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    e.getMessage() + ": this one stops. `newswire reprocess show " + run + "` tells how it stands",
                    e);
        } catch (KafkaException e) {
            throw CommandKafka.failure(endpoints, e);
        }
    }

    @Override
    public void close() {
        transactions.close();
    }
}
