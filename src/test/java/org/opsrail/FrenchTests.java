package org.opsrail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** French sets a no-break space before ; : ? ! and within « », so that no line begins or ends with them. */
class FrenchTests {

    private static final Pattern BREAKS = Pattern.compile("\\S [;:?!»]|« ");

    @Test
    void shouldKeepMarksWithTheirWords() throws IOException {
        List<String> breaking = new ArrayList<>();
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:messages/*_fr.properties");
        for (Resource file : files) {
            Properties texts = new Properties();
            try (Reader content = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                texts.load(content);
            }
            texts.forEach((key, text) -> {
                if (BREAKS.matcher(text.toString()).find()) {
                    breaking.add(key + "=" + text);
                }
            });
        }
        assertThat(files).isNotEmpty();
        assertThat(breaking).isEmpty();
    }
}
