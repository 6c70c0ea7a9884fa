package org.opsrail.engine.gateway.grpc;

import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.opsrail.engine.EngineAccess;
import org.opsrail.engine.EngineCallers;
import org.opsrail.engine.gateway.ClusterState;
import org.opsrail.engine.gateway.CommandBus;
import org.opsrail.engine.gateway.JobDispatcher;
import org.opsrail.engine.gateway.JobRights;
import org.opsrail.engine.gateway.JobStreams;
import org.springframework.beans.factory.ObjectProvider;

/** Zeebe's gateway protocol on one thread; nothing that is called from here waits. */
public final class GrpcGateway implements AutoCloseable {

    private static final int LARGEST_MESSAGE = 5 << 20;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Server server;

    private GrpcGateway(String host, int port, Calls calls, JobCalls jobs, Callers callers, ClusterState state)
            throws IOException {
        server = NettyServerBuilder.forAddress(new InetSocketAddress(host, port))
                .bossEventLoopGroup(loop)
                .workerEventLoopGroup(loop)
                .channelType(NioServerSocketChannel.class)
                .directExecutor()
                .callExecutor(callers)
                .intercept(callers)
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .permitKeepAliveTime(10, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .addService(new GatewayService(calls, jobs, new Topology(state, host, this::port)))
                .build()
                .start();
    }

    /** @param port 0 for any free one */
    public static GrpcGateway start(
            String host, int port, CommandBus bus, Workers workers, Door door, ClusterState state) throws IOException {
        return new GrpcGateway(
                host,
                port,
                new Calls(bus),
                new JobCalls(workers.dispatcher(), workers.streams(), workers.rights()),
                new Callers(door.access(), door.callers()),
                state);
    }

    /** How workers get their jobs, and which. */
    public record Workers(JobDispatcher dispatcher, JobStreams streams, JobRights rights) {}

    /** Who is let in. */
    public record Door(EngineAccess access, ObjectProvider<EngineCallers> callers) {}

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws InterruptedException {
        server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
    }
}
