package org.opsrail.onboarding;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The forms of the repository. */
public final class FormFiles {

    private FormFiles() {}

    static List<Path> all() {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void deploy(CamundaClient camunda) {
        DeployResourceCommandStep2 command = null;
        for (Path form : all()) {
            String name = "forms/" + form.getFileName();
            command = command == null
                    ? camunda.newDeployResourceCommand().addResourceFromClasspath(name)
                    : command.addResourceFromClasspath(name);
        }
        command.send().join();
    }
}
