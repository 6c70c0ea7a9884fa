package org.opsrail.modeler.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.opsrail.identity.Actor;
import org.opsrail.identity.Actors;
import org.opsrail.identity.Role;
import org.opsrail.modeler.ShippedModels;
import org.opsrail.modeler.domain.ModelDifference;
import org.opsrail.modeler.domain.ShippedModel;
import org.opsrail.modeler.engine.DeployedProcesses;
import org.opsrail.modeler.engine.DeployedProcesses.DeployedProcess;
import org.opsrail.monitor.ProcessModels;
import org.opsrail.shell.Flash;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class ProcessesController {

    private final DeployedProcesses processes;
    private final ShippedModels shipped;
    private final ProcessModels models;
    private final Actors actors;
    private final MessageSource texts;

    ProcessesController(
            DeployedProcesses processes,
            ShippedModels shipped,
            ProcessModels models,
            Actors actors,
            MessageSource texts) {
        this.processes = processes;
        this.shipped = shipped;
        this.models = models;
        this.actors = actors;
        this.texts = texts;
    }

    /** A shipped model that is newer than what Opsrail deployed, with what would change. */
    record Offer(String resource, List<ModelDifference.Change> changes) {}

    /** A process under its name in the reader's language. */
    record Line(String id, String name, int version, long running) {}

    @GetMapping("/processes")
    String list(Model model, Locale locale) {
        Actor reader = reader();
        model.addAttribute(
                "processes",
                processes.latest().stream()
                        .map(process -> line(process, locale))
                        .toList());
        model.addAttribute("offers", offers());
        model.addAttribute("mayDeploy", mayDeploy(reader));
        return "modeler/processes";
    }

    @GetMapping("/processes/{processId}.bpmn")
    ResponseEntity<byte[]> download(@PathVariable String processId) {
        reader();
        DeployedProcess process =
                processes.latest(processId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(process.id() + ".bpmn")
                                .build()
                                .toString())
                .body(processes.xml(process.key()).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/processes/offers")
    String deployOffers(RedirectAttributes redirect, Locale locale) {
        if (!mayDeploy(actors.current())) {
            throw new AccessDeniedException("Only OPS and ADMIN deploy models");
        }
        shipped.deployOffers();
        Flash.ok(redirect, texts.getMessage("modeler.offers.deployed", null, locale));
        return "redirect:/processes";
    }

    private Line line(DeployedProcess process, Locale locale) {
        String name = models.model(process.key()).name(locale);
        return new Line(process.id(), name, process.version(), process.running());
    }

    private Actor reader() {
        Actor actor = actors.current();
        if (!mayDeploy(actor) && !actor.has(Role.AUDITOR)) {
            throw new AccessDeniedException("Only OPS, ADMIN and AUDITOR see the models");
        }
        return actor;
    }

    private static boolean mayDeploy(Actor actor) {
        return actor.has(Role.OPS) || actor.has(Role.ADMIN);
    }

    private List<Offer> offers() {
        List<String> newer = shipped.offers();
        return ShippedModel.all().stream()
                .filter(model -> newer.contains(model.resource()))
                .map(this::offer)
                .toList();
    }

    private Offer offer(ShippedModel model) {
        List<ModelDifference.Change> changes = model.isProcess()
                ? processes
                        .latest(model.id())
                        .map(deployed -> ModelDifference.between(processes.xml(deployed.key()), model.content())
                                .changes())
                        .orElse(List.of())
                : List.of();
        return new Offer(model.resource(), changes);
    }
}
