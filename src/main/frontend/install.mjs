// Installs what package-lock.json says, and only when it has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const stamp = join(here, 'node_modules', '.installed.sha256');

export function install() {
  const lock = createHash('sha256').update(process.version).update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  run('npm', 'ci', '--ignore-scripts');
  writeFileSync(stamp, lock);
}

export function run(command, ...args) {
  const { status } = spawnSync(command, args, { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error(`Front end: '${[command, ...args].join(' ')}' failed`);
    process.exit(status ?? 1);
  }
}
