package io.newswire.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.PlatformManagedObject;
import java.lang.management.ThreadMXBean;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.jspecify.annotations.Nullable;

/** A JVM, this one or another of the same account, as it tells of itself over JMX. */
final class JvmPart implements Part, AutoCloseable {
    private final String name;
    private final long pid;
    private final MBeanServerConnection beans;
    private final @Nullable JMXConnector connector;

    private JvmPart(String name, long pid, MBeanServerConnection beans, @Nullable JMXConnector connector) {
        this.name = name;
        this.pid = pid;
        this.beans = beans;
        this.connector = connector;
    }

    static JvmPart ofThisProcess(String name) {
        return new JvmPart(name, ProcessHandle.current().pid(), ManagementFactory.getPlatformMBeanServer(), null);
    }

    /** @throws UncheckedIOException when it cannot be asked */
    @SuppressWarnings("BanJNDI") // The address is that of a process of ours, as it told by itself.
    static JvmPart of(String name, long pid) {
        try {
            var connector = JMXConnectorFactory.connect(new JMXServiceURL(localAddress(pid)));
            return new JvmPart(name, pid, connector.getMBeanServerConnection(), connector);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " (process " + pid + ") cannot be asked over JMX", e);
        } catch (AttachNotSupportedException e) {
            throw new UncheckedIOException(
                    name + " (process " + pid + ") cannot be asked over JMX", new IOException(e));
        }
    }

    private static String localAddress(long pid) throws IOException, AttachNotSupportedException {
        var machine = VirtualMachine.attach(Long.toString(pid));
        try {
            return machine.startLocalManagementAgent();
        } finally {
            machine.detach();
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long cpuNanos() {
        return bean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    @Override
    public State state() {
        var memory = bean(MemoryMXBean.class);
        memory.gc();
        return new State(
                memory.getHeapMemoryUsage().getUsed(),
                Resident.bytes(pid),
                bean(ThreadMXBean.class).getThreadCount(),
                bean(UnixOperatingSystemMXBean.class).getOpenFileDescriptorCount(),
                Resident.sockets(pid));
    }

    private <T extends PlatformManagedObject> T bean(Class<T> type) {
        try {
            return ManagementFactory.getPlatformMXBean(beans, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not tell of itself over JMX any more", e);
        }
    }

    @Override
    public void close() {
        if (connector != null) {
            try {
                connector.close();
            } catch (IOException e) {
                // The process may have ended before; nothing is left open on our side.
                return;
            }
        }
    }
}
