// Usage: node build.mjs <outdir>. Called by Maven: installs, type-checks, lints and bundles, each only when its inputs changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install, run } from './install.mjs';
import { writeSprite } from './sprite.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const out = resolve(process.argv[2] ?? 'dist');
const stamp = `${out}.sha256`;

const inputs = ['package.json', 'package-lock.json', 'tsconfig.json', 'eslint.config.mjs', 'vite.config.ts', 'build.mjs', 'install.mjs', 'sprite.mjs']
  .concat(filesUnder('src'), filesUnder('static'))
  .sort();

if (holds(stamp, digest(inputs)) && existsSync(join(out, 'shell.js'))) {
  console.log('Front end: unchanged');
} else {
  build();
}

function build() {
  install();
  run(process.execPath, bin('typescript', 'tsc'), '--noEmit');
  run(process.execPath, bin('eslint', 'eslint'), '--max-warnings', '0', 'src');
  run(process.execPath, bin('vite', 'vite'), 'build', '--logLevel', 'warn', '--outDir', out);
  refuseSecondEntry();
  writeSprite(out);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, digest(inputs));
}

// The page addresses the entry by its content's hash: a chunk that imports it by name would run it twice.
function refuseSecondEntry() {
  const guilty = readdirSync(join(out, 'lazy')).filter((file) => file.endsWith('.js') && readFileSync(join(out, 'lazy', file), 'utf8').includes('../shell.js'));
  if (guilty.length > 0) {
    console.error(`Front end: ${guilty.join(', ')} imports the entry; hand over what it needs (src/pages/tools.ts)`);
    process.exit(1);
  }
}

function bin(name, command) {
  const root = join(here, 'node_modules', name);
  return join(root, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).bin[command]);
}

function filesUnder(folder) {
  const root = join(here, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(here.length + 1));
}

function digest(files) {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(file).update(readFileSync(join(here, file)));
  return hash.digest('hex');
}

function holds(file, content) {
  return existsSync(file) && readFileSync(file, 'utf8') === content;
}
