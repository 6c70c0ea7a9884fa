package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.BrokerInfo;
import io.camunda.client.protocol.rest.CamundaUserResult;
import io.camunda.client.protocol.rest.LicenseResponse;
import io.camunda.client.protocol.rest.Partition;
import io.camunda.client.protocol.rest.TopologyResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.gateway.ClusterState;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a client asks first: what answers here, and as whom. */
@RestController
@OnEmbeddedEngine
@RequestMapping("/v2")
class ClusterController {

    private static final String GROUP = "GROUP_";
    private static final String ROLE = "ROLE_";

    private final ClusterState state;

    ClusterController(ClusterState state) {
        this.state = state;
    }

    @GetMapping("/topology")
    TopologyResponse topology(HttpServletRequest request) {
        Partition partition = new Partition()
                .partitionId(1)
                .role(Partition.RoleEnum.LEADER)
                .health(state.healthy() ? Partition.HealthEnum.HEALTHY : Partition.HealthEnum.UNHEALTHY);
        BrokerInfo broker = new BrokerInfo()
                .nodeId(0)
                .host(request.getLocalName())
                .port(request.getLocalPort())
                .partitions(List.of(partition))
                .version(state.version());
        return new TopologyResponse()
                .brokers(List.of(broker))
                .clusterSize(1)
                .partitionsCount(1)
                .replicationFactor(1)
                .gatewayVersion(state.version())
                .lastCompletedChangeId(Long.toString(state.lastCompletedChange()));
    }

    @GetMapping("/status")
    ResponseEntity<Void> status() {
        return ResponseEntity.status(state.healthy() ? HttpStatus.NO_CONTENT : HttpStatus.SERVICE_UNAVAILABLE)
                .build();
    }

    /** Opsrail checks no licence of Camunda's; which one is needed, the README tells. */
    @GetMapping("/license")
    LicenseResponse license() {
        return new LicenseResponse().validLicense(false).licenseType("unknown").isCommercial(false);
    }

    @GetMapping("/authentication/me")
    CamundaUserResult me() {
        String username = Caller.username();
        return new CamundaUserResult()
                .username(username)
                .displayName(username)
                .authorizedComponents(List.of())
                .tenants(List.of())
                .groups(authorities(GROUP))
                .roles(authorities(ROLE))
                .salesPlanType("")
                .c8Links(Map.of())
                .canLogout(true)
                .apiUser(false);
    }

    private static List<String> authorities(String prefix) {
        return Caller.authentication().getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith(prefix))
                .map(authority -> authority.substring(prefix.length()))
                .toList();
    }
}
