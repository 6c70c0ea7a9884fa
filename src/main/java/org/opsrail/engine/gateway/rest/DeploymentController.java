package org.opsrail.engine.gateway.rest;

import io.camunda.client.protocol.rest.DeleteResourceRequest;
import io.camunda.client.protocol.rest.DeploymentResult;
import io.camunda.client.protocol.rest.ResourceResult;
import io.camunda.zeebe.protocol.impl.record.value.deployment.DeploymentRecord;
import io.camunda.zeebe.protocol.impl.record.value.resource.ResourceDeletionRecord;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.DeploymentIntent;
import io.camunda.zeebe.protocol.record.intent.ResourceDeletionIntent;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opsrail.engine.OnEmbeddedEngine;
import org.opsrail.engine.readmodel.DeployedFiles;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@OnEmbeddedEngine
@RequestMapping("/v2")
class DeploymentController {

    private final EngineCommands commands;
    private final DeployedFiles files;

    DeploymentController(EngineCommands commands, DeployedFiles files) {
        this.commands = commands;
        this.files = files;
    }

    @PostMapping(path = "/deployments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    DeploymentResult deploy(
            @RequestParam("resources") List<MultipartFile> resources,
            @RequestParam(name = "tenantId", required = false) @Nullable String tenantId)
            throws IOException {
        DeploymentRecord deployment = new DeploymentRecord().setTenantId(Tenants.of(tenantId));
        for (MultipartFile resource : resources) {
            deployment
                    .resources()
                    .add()
                    .setResourceName(Keys.required("resource name", resource.getOriginalFilename()))
                    .setResource(resource.getBytes());
        }
        var answer = commands.send(ValueType.DEPLOYMENT, DeploymentIntent.CREATE, -1, deployment);
        return DeploymentResults.of(answer.key(), (DeploymentRecord) answer.value());
    }

    @PostMapping("/resources/{resourceKey}/deletion")
    ResponseEntity<Void> delete(
            @PathVariable long resourceKey, @RequestBody(required = false) @Nullable DeleteResourceRequest request) {
        commands.send(
                ValueType.RESOURCE_DELETION,
                ResourceDeletionIntent.DELETE,
                -1,
                new ResourceDeletionRecord().setResourceKey(resourceKey),
                request == null ? null : request.getOperationReference());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/resources/{resourceKey}")
    ResourceResult resource(@PathVariable long resourceKey) {
        return ApiJson.convert(
                files.resource(resourceKey).orElseThrow(NotFound.of("Resource", resourceKey)), ResourceResult.class);
    }

    @GetMapping("/resources/{resourceKey}/content")
    ResponseEntity<String> content(@PathVariable long resourceKey) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(files.resourceContent(resourceKey).orElseThrow(NotFound.of("Resource", resourceKey)));
    }
}
