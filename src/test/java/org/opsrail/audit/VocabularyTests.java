package org.opsrail.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opsrail.document.Filing;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Each thing that the trail tells has a name of its own, and a sentence in both languages. */
class VocabularyTests {

    private static List<String> keys() {
        return Stream.concat(declared(), happenings()).toList();
    }

    private static Stream<String> declared() {
        ClassPathScanningCandidateComponentProvider modules = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition declared) {
                return true;
            }
        };
        modules.addIncludeFilter(new AssignableTypeFilter(AuditAction.class));
        return modules.findCandidateComponents("org.opsrail").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), VocabularyTests.class.getClassLoader()))
                .filter(type -> type.isEnum() && type != TestAction.class)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(action -> ((AuditAction) action).key());
    }

    /** An onboarding's happenings are kept under their own names. */
    private static Stream<String> happenings() {
        return bundle("onboarding.properties").keySet().stream()
                .filter(key -> key.startsWith("onboarding.history."))
                .map(key -> key.replace("onboarding.history.", "onboarding."));
    }

    private static ResourceBundle bundle(String file) {
        String name = "messages." + file.replace(".properties", "");
        return ResourceBundle.getBundle(
                name, java.util.Locale.ROOT, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    @Test
    void shouldNameEachActionOnce() {
        assertThat(keys())
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_fr.properties"})
    void shouldSayWhyInWords(String file) {
        Stream<String> refusedLinks = Stream.of("used", "revoked", "expired", "not-wanted", "too-often", "too-large");
        Stream<String> refusedFiles = Stream.of(Filing.Reason.values()).map(Filing.Reason::key);

        assertThat(bundle(file).keySet())
                .containsAll(Stream.concat(refusedLinks, refusedFiles)
                        .map(why -> "audit.value.why." + why)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit.properties", "audit_fr.properties"})
    void shouldHaveASentenceForEachAction(String file) {
        assertThat(bundle(file).keySet())
                .containsAll(keys().stream().map(key -> "audit.action." + key).toList());
    }
}
