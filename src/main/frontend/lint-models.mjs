// Usage: node lint-models.mjs. Called by Maven: holds bpmn/, dmn/ and forms/ against Camunda's rules and the house's own.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install } from './install.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../../..');

install();
const { lintBpmn, lintDmn, lintForm } = await import(pathToFileURL(await bundle()).href);

const findings = [];
for (const [folder, ending, lint] of [['bpmn', '.bpmn', lintBpmn], ['dmn', '.dmn', lintDmn], ['forms', '.form', lintForm]]) {
  for (const file of models(join(root, folder), ending)) {
    const name = file.slice(file.lastIndexOf('/') + 1, -ending.length);
    for (const finding of await lint(readFileSync(file, 'utf8'), name)) findings.push({ file: relative(root, file), ...finding });
  }
}
for (const { file, category, id, message, rule } of findings) {
  console.error(`${category === 'error' ? 'ERROR' : 'WARN '} ${file} · ${id ?? 'the whole file'}: ${message} (${rule})`);
}
const errors = findings.filter(({ category }) => category === 'error').length;
console.log(`Models: ${errors === 0 ? 'in order' : `${errors} to repair`}`);
process.exit(errors === 0 ? 0 : 1);

function models(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map((file) => join(folder, String(file)).replaceAll('\\', '/'))
    .filter((file) => file.endsWith(ending))
    .sort();
}

// Camunda's linter runs in plain Node only when bundled.
async function bundle() {
  const entry = join(here, 'lint', 'rules.mjs');
  const version = createHash('sha256').update(readFileSync(entry)).update(readFileSync(join(here, 'package-lock.json'))).digest('hex').slice(0, 16);
  const target = join(here, 'node_modules', '.lint', `${version}.mjs`);
  if (existsSync(target)) return target;
  const { build } = await import('esbuild');
  mkdirSync(dirname(target), { recursive: true });
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', write: false, logLevel: 'error', banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
  writeFileSync(target, outputFiles[0].contents);
  return target;
}
