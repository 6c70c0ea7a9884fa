package org.opsrail.engine.gateway.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import io.camunda.zeebe.gateway.protocol.GatewayGrpc;
import io.camunda.zeebe.gateway.protocol.GatewayGrpc.GatewayBlockingStub;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivateJobsRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.ActivatedJob;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CompleteJobRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.CreateProcessInstanceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.DeployResourceRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.EvaluateDecisionRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.JobResult;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.JobResultCorrections;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.PublishMessageRequest;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.Resource;
import io.camunda.zeebe.gateway.protocol.GatewayOuterClass.SetVariablesRequest;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.OpsrailTest;
import org.opsrail.engine.EngineAccess;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

/** Requests as other clients than Java's write them: with what the protocol lets them leave out, and with mistakes. */
@OpsrailTest
class GatewayProtocolTests {

    @Autowired
    private EngineAccess access;

    private ManagedChannel channel;
    private GatewayBlockingStub gateway;

    @BeforeEach
    void connect() {
        channel = NettyChannelBuilder.forAddress(
                        access.grpcAddress().getHost(), access.grpcAddress().getPort())
                .usePlaintext()
                .build();
        gateway = GatewayGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(basic("demo", "demo")));
    }

    private static Metadata basic(String name, String password) {
        Metadata headers = new Metadata();
        headers.put(
                Metadata.Key.of("Authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Basic " + HttpHeaders.encodeBasicAuth(name, password, StandardCharsets.UTF_8));
        return headers;
    }

    @AfterEach
    void disconnect() {
        channel.shutdownNow();
    }

    @Test
    void shouldKnowEveryCommandOfTheProtocol() {
        assertThat(GatewayGrpc.getServiceDescriptor().getMethods())
                .extracting(MethodDescriptor::getBareMethodName)
                .allSatisfy(command -> assertThat(Arrays.stream(GatewayService.class.getDeclaredMethods())
                                .map(Method::getName))
                        .contains(command.substring(0, 1).toLowerCase(Locale.ROOT) + command.substring(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "\"text\"", "7", "{broken"})
    void shouldRefuseVariablesThatAreNoObject(String variables) {
        refused(
                () -> gateway.setVariables(SetVariablesRequest.newBuilder()
                        .setElementInstanceKey(1)
                        .setVariables(variables)
                        .build()),
                "The variables are not");
        refused(
                () -> gateway.publishMessage(PublishMessageRequest.newBuilder()
                        .setName("protocol")
                        .setVariables(variables)
                        .build()),
                "The variables are not");
    }

    @Test
    void shouldNotGuessWhichDecisionIsMeant() {
        refused(() -> gateway.evaluateDecision(EvaluateDecisionRequest.getDefaultInstance()), "Exactly one");
        refused(
                () -> gateway.evaluateDecision(EvaluateDecisionRequest.newBuilder()
                        .setDecisionId("discount")
                        .setDecisionKey(7)
                        .build()),
                "Exactly one");
    }

    /** The protocol says that a result without a type is a user task's. */
    @Test
    void shouldTakeAListenersResultWithoutAType() {
        deploy(Bpmn.createExecutableProcess("protocol-listener")
                .startEvent()
                .userTask(
                        "Task_Approve",
                        task -> task.zeebeUserTask()
                                .zeebeTaskListener(
                                        listener -> listener.creating().type("protocol-creating")))
                .serviceTask("Task_After", task -> task.zeebeJobType("protocol-after"))
                .endEvent()
                .done());
        gateway.createProcessInstance(CreateProcessInstanceRequest.newBuilder()
                .setBpmnProcessId("protocol-listener")
                .setVersion(-1)
                .build());

        gateway.completeJob(CompleteJobRequest.newBuilder()
                .setJobKey(job("protocol-creating").getKey())
                .setResult(JobResult.newBuilder()
                        .setCorrections(JobResultCorrections.newBuilder().setPriority(70)))
                .build());

        refused(
                () -> gateway.completeJob(CompleteJobRequest.newBuilder()
                        .setJobKey(1)
                        .setResult(JobResult.newBuilder().setType("unheard-of"))
                        .build()),
                "unheard-of");
    }

    private void deploy(BpmnModelInstance model) {
        gateway.deployResource(DeployResourceRequest.newBuilder()
                .addResources(Resource.newBuilder()
                        .setName("protocol.bpmn")
                        .setContent(ByteString.copyFromUtf8(Bpmn.convertToString(model))))
                .build());
    }

    private ActivatedJob job(String type) {
        return gateway.activateJobs(ActivateJobsRequest.newBuilder()
                        .setType(type)
                        .setMaxJobsToActivate(1)
                        .setTimeout(60_000)
                        .build())
                .next()
                .getJobs(0);
    }

    private static void refused(ThrowingCallable request, String reason) {
        assertThatThrownBy(request)
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining(reason)
                .extracting(refusal -> Status.fromThrowable(refusal).getCode())
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
    }
}
