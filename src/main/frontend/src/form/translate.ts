import { FRENCH } from './french';

type Replacements = Record<string, string | number>;

function fill(template: string, replacements: Replacements = {}): string {
  return template.replace(/{([^}]+)}/g, (_, key: string) => String(replacements[key] ?? `{${key}}`));
}

/** The form viewer's own sentences in the page's language. */
export function translation(language: string): object {
  const sentences = language === 'fr' ? FRENCH : {};
  return {
    translate: ['value', (template: string, replacements?: Replacements) => fill(sentences[template] ?? template, replacements)],
  };
}
