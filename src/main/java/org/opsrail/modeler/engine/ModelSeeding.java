package org.opsrail.modeler.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.opsrail.modeler.ShippedModels;
import org.opsrail.modeler.domain.SeededModels;
import org.opsrail.modeler.domain.ShippedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class ModelSeeding implements ShippedModels {

    private static final Logger LOG = LoggerFactory.getLogger(ModelSeeding.class);

    private final SeededModels seeded;
    private final ModelDeployment deployment;

    ModelSeeding(SeededModels seeded, ModelDeployment deployment) {
        this.seeded = seeded;
        this.deployment = deployment;
    }

    @Override
    public void seed() {
        List<ShippedModel> shipped = ShippedModel.all();
        Map<String, String> before = seeded.hashes();
        Set<String> known = deployment.known(processIds(shipped));
        boolean newEngine = known.isEmpty();
        List<ShippedModel> missing = shipped.stream()
                .filter(model -> newEngine || (!before.containsKey(model.resource()) && !known.contains(model.id())))
                .toList();
        deployAndRemember(missing);
        offers().forEach(model -> LOG.info("A newer {} comes with Opsrail; deploy it in Processes", model));
    }

    private static List<String> processIds(List<ShippedModel> shipped) {
        return shipped.stream()
                .filter(ShippedModel::isProcess)
                .map(ShippedModel::id)
                .toList();
    }

    @Override
    public List<String> offers() {
        return newer().stream().map(ShippedModel::resource).toList();
    }

    @Override
    public void deployOffers() {
        deployAndRemember(newer());
    }

    private List<ShippedModel> newer() {
        Map<String, String> before = seeded.hashes();
        Predicate<ShippedModel> differs =
                model -> !model.sha256().equals(before.getOrDefault(model.resource(), model.sha256()));
        return ShippedModel.all().stream().filter(differs).toList();
    }

    private void deployAndRemember(List<ShippedModel> models) {
        if (!models.isEmpty()) {
            deployment.deploy(models);
            seeded.remember(models);
            LOG.info("Deployed {} shipped models", models.size());
        }
    }
}
