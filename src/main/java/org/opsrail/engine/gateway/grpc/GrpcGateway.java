package org.opsrail.engine.gateway.grpc;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.NettyServerBuilder;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.opsrail.engine.gateway.ClusterState;
import org.opsrail.engine.gateway.CommandBus;
import org.opsrail.engine.gateway.JobDispatcher;
import org.opsrail.engine.gateway.JobStreams;

/** Zeebe's gateway protocol on one thread; nothing that is called from here waits. */
public final class GrpcGateway implements AutoCloseable {

    private static final int LARGEST_MESSAGE = 5 << 20;

    private final EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final Server server;

    private GrpcGateway(InetSocketAddress address, BindableService service) throws IOException {
        server = NettyServerBuilder.forAddress(address)
                .bossEventLoopGroup(loop)
                .workerEventLoopGroup(loop)
                .channelType(NioServerSocketChannel.class)
                .directExecutor()
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .permitKeepAliveTime(10, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true)
                .addService(service)
                .build()
                .start();
    }

    /** @param port 0 for any free one */
    public static GrpcGateway start(
            String host, int port, CommandBus bus, JobDispatcher dispatcher, JobStreams streams, ClusterState state)
            throws IOException {
        GatewayService service =
                new GatewayService(new Calls(bus), new JobCalls(dispatcher, streams), new Topology(state, host, port));
        return new GrpcGateway(new InetSocketAddress(host, port), service);
    }

    public int port() {
        return server.getPort();
    }

    @Override
    public void close() throws InterruptedException {
        server.shutdownNow().awaitTermination(5, TimeUnit.SECONDS);
        loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).await();
    }
}
