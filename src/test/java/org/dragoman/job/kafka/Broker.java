package org.dragoman.job.kafka;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A Kafka of one node, made of the jars from Maven Central, in a process of its own. */
final class Broker implements AutoCloseable {

    private final Process process;
    private final String servers;

    private Broker(Process process, String servers) {
        this.process = process;
        this.servers = servers;
    }

    static Broker start(Path folder) throws Exception {
        int port = freePort();
        int controller = freePort();
        Path settings = Files.writeString(folder.resolve("server.properties"), String.join("\n",
                "process.roles=broker,controller", "node.id=1", "controller.quorum.voters=1@127.0.0.1:" + controller,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controller,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port, "controller.listener.names=CONTROLLER",
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "log.dirs=" + folder.resolve("log"), "offsets.topic.replication.factor=1", "offsets.topic.num.partitions=1",
                "transaction.state.log.replication.factor=1", "transaction.state.log.min.isr=1",
                "group.initial.rebalance.delay.ms=0", "auto.create.topics.enable=false", ""));
        java(folder, "kafka.tools.StorageTool", "format", "--cluster-id", "MkU3OEVBNTcwNTJENDM2Qg", "--config",
                settings.toString()).waitFor(2, TimeUnit.MINUTES);
        Broker broker = new Broker(java(folder, "kafka.Kafka", settings.toString()), "127.0.0.1:" + port);
        Runtime.getRuntime().addShutdownHook(new Thread(broker.process::destroyForcibly));
        return broker;
    }

    private static Process java(Path folder, String main, String... arguments) throws IOException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Path options = Files.writeString(folder.resolve("classpath"), "-cp \"" + path.replace("\\", "\\\\") + "\"\n");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "@" + options, main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("broker.log").toFile())).start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    String servers() {
        return servers;
    }

    void topics(int partitions, String... names) throws Exception {
        Properties settings = new Properties();
        settings.put("bootstrap.servers", servers);
        settings.put("default.api.timeout.ms", "120000");
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(names).stream().map(name -> new NewTopic(name, partitions, (short) 1)).toList()).all()
                    .get(2, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
