// One SVG sprite of the icons that pages name, drawn by lucide (ISC licence).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const icons = [
  'activity', 'arrow-left', 'arrow-right', 'arrow-up-right', 'at-sign', 'ban', 'bell', 'book-open', 'building-2',
  'calendar', 'check', 'check-check', 'chevron-down', 'chevron-left', 'chevron-right', 'circle', 'circle-alert',
  'circle-check', 'circle-help', 'circle-user-round', 'clock', 'clock-alert', 'contrast', 'copy', 'download', 'ellipsis',
  'external-link', 'eye', 'fast-forward', 'file-text', 'file-up', 'filter', 'flag', 'folder-open', 'git-branch', 'globe',
  'hand', 'history', 'house', 'inbox', 'info', 'key-round', 'keyboard', 'languages', 'laptop', 'link', 'list-checks',
  'loader', 'lock', 'log-out', 'mail', 'map', 'map-pin', 'menu', 'message-square', 'monitor', 'moon', 'pause', 'pencil', 'play',
  'plus', 'rotate-ccw', 'route', 'scan-search', 'search', 'send', 'settings', 'shield-check', 'sun', 'train-track', 'trash-2',
  'triangle-alert', 'undo-2', 'upload', 'user', 'user-check', 'user-minus', 'user-plus', 'users', 'users-round', 'workflow', 'x',
];

export function writeSprite(out) {
  const symbols = icons.map((name) => {
    const svg = readFileSync(new URL(`node_modules/lucide-static/icons/${name}.svg`, import.meta.url), 'utf8');
    const drawing = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawing.replace(/\s*\n\s*/g, '')}</symbol>`;
  });
  const licence = '<!-- Icons by Lucide, ISC licence: https://lucide.dev/license -->';
  writeFileSync(join(out, 'icons.svg'), `${licence}<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`);
}
