package org.opsrail.engine.gateway.grpc;

import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.BrokerInfo;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Partition;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Partition.PartitionBrokerHealth;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Partition.PartitionBrokerRole;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.TopologyResponse;
import java.util.function.IntSupplier;
import org.opsrail.engine.gateway.ClusterState;

/** A cluster of one broker with one partition. */
record Topology(ClusterState state, String host, IntSupplier port) {

    TopologyResponse describe() {
        Partition partition = Partition.newBuilder()
                .setPartitionId(1)
                .setRole(PartitionBrokerRole.LEADER)
                .setHealth(state.healthy() ? PartitionBrokerHealth.HEALTHY : PartitionBrokerHealth.UNHEALTHY)
                .build();
        return TopologyResponse.newBuilder()
                .addBrokers(BrokerInfo.newBuilder()
                        .setHost(host)
                        .setPort(port.getAsInt())
                        .setVersion(state.version())
                        .addPartitions(partition))
                .setClusterSize(1)
                .setPartitionsCount(1)
                .setReplicationFactor(1)
                .setGatewayVersion(state.version())
                .build();
    }
}
