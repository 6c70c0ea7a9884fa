import { defineConfig } from 'eslint/config';
import { configs } from 'typescript-eslint';

// Strict and with types, but for two habits of this code that hide no mistake.
export default defineConfig(configs.strictTypeChecked, {
  files: ['src/**/*.ts'],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  },
});
