// Makes ../media/reformuler.mp4, its poster (.jpg) and its captions (.vtt).
//   node course/media-source/make-video.mjs              all three
//   node course/media-source/make-video.mjs 10 36.5      only these moments, as PNG in the system's temporary folder
// Needs: the repository's node_modules (playwright-core, the typeface), Chromium (or $CHROMIUM) and ffmpeg with libx264.
// A frame is a function of time alone: frame(t) returns an SVG, the browser turns it into a picture, ffmpeg into a film.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = dirname(fileURLToPath(import.meta.url));
const media = join(here, '..', 'media');
const font = join(here, '../../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2');
const [W, H, FPS, SECONDS] = [1280, 720, 25, 60];

const C = {
  paper: '#FBF8F3', sand: '#F1EADF', sand2: '#E6D9C4', ink: '#22302F', quiet: '#55625F', water: '#0F5E5C', soft: '#CBE0DC',
  clay: '#A34722', sun: '#E9B949', coat: '#D2A548', skinAna: '#C58F6A', skinSam: '#8E5B3D', sheet: '#FFFEFB',
};

// ---- the words -------------------------------------------------------------------------------------------------
const TEXT = {
  title: 'Reformuler : deux réponses, deux chemins',
  ana1: ['J’ai arrêté l’atelier.', 'Je n’y arrive plus.'],
  first: 'Première réponse : le conseil',
  sam1: ['Il faut y retourner.', 'Moi, je me suis forcé,', 'et ça a marché.'],
  apart: 'La distance grandit. Ana se tait.',
  again: 'Recommençons.',
  second: 'Deuxième réponse : la reformulation',
  sam2: ['Vous avez arrêté,', 'et c’est devenu trop dur.', 'C’est bien ça ?'],
  ana2: ['Oui.', 'C’est surtout le bruit.'],
  onward: 'Ana précise. Le chemin continue.',
  stones: ['1. Écouter', '2. Redire avec ses mots', '3. Vérifier', '4. Laisser la place'],
  last: ['Comprendre d’abord.', 'La suite vient de la personne.'],
};

const CAPTIONS = [
  [0, 6, '[Ana et Sam, au début d’un chemin]', TEXT.title],
  [6, 9, '[Ana et Sam marchent.', 'Le chemin devient un trait plein.]'],
  [9, 13, '[Ana] J’ai arrêté l’atelier.', 'Je n’y arrive plus.'],
  [13, 14, '[Titre] Première réponse : le conseil'],
  [14, 20, '[Sam] Il faut y retourner. Moi, je me', 'suis forcé, et ça a marché.'],
  [20, 24, '[La bulle d’Ana se ferme. Sam part seul.]', TEXT.apart],
  [24, 27, '[Devant Ana, le chemin', 'reste en pointillé.]'],
  [27, 31, '[Sam revient près d’Ana.]', TEXT.again],
  [31, 33.6, '[Titre] Deuxième réponse :', 'la reformulation'],
  [33.6, 39, '[Sam] Vous avez arrêté, et c’est devenu', 'trop dur. C’est bien ça ?'],
  [39, 41.6, '[Ana, hochant la tête] Oui.', 'C’est surtout le bruit.'],
  [41.6, 46, '[Ils repartent au même pas.]', TEXT.onward],
  [46, 48.5, '[Une première pierre]', TEXT.stones[0]],
  [48.5, 51, '[Une deuxième pierre]', TEXT.stones[1]],
  [51, 53.5, '[Une troisième pierre]', TEXT.stones[2]],
  [53.5, 56, '[Une quatrième pierre]', TEXT.stones[3]],
  [56, 60, '[De dos, côte à côte] ' + TEXT.last[0], TEXT.last[1]],
];

// ---- time and shape --------------------------------------------------------------------------------------------
const n = (x) => String(Math.round(x * 10) / 10);
const clamp = (x) => Math.min(1, Math.max(0, x));
const between = (t, from, to) => clamp((t - from) / (to - from));
const soft = (u) => u * u * (3 - 2 * u);
// even pace, gentle start and end
const pace = (u) => { const a = 0.15, v = 1 / (1 - a); return u < a ? v * u * u / (2 * a) : u > 1 - a ? 1 - v * (1 - u) ** 2 / (2 * a) : v * (u - a / 2); };
const show = (t, from, to, d = 0.6) => soft(between(t, from, from + d)) * (1 - soft(between(t, to, to + d)));

function curve(d) { // absolute M and C to points, with the length so far
  const v = d.match(/-?[\d.]+/g).map(Number), points = [];
  let [x, y] = v, length = 0;
  points.push({ x, y, length });
  for (let i = 2; i < v.length; i += 6) {
    const [x0, y0, x1, y1, x2, y2, x3, y3] = [x, y, ...v.slice(i, i + 6)];
    for (let k = 1; k <= 60; k++) {
      const u = k / 60, w = 1 - u;
      const nx = w ** 3 * x0 + 3 * w * w * u * x1 + 3 * w * u * u * x2 + u ** 3 * x3;
      const ny = w ** 3 * y0 + 3 * w * w * u * y1 + 3 * w * u * u * y2 + u ** 3 * y3;
      length += Math.hypot(nx - x, ny - y);
      [x, y] = [nx, ny];
      points.push({ x, y, length });
    }
  }
  return points;
}
function at(points, length) {
  const i = Math.max(1, points.findIndex((p) => p.length >= length));
  const a = points[i - 1], b = points[i], u = clamp((length - a.length) / (b.length - a.length));
  return { x: a.x + (b.x - a.x) * u, y: a.y + (b.y - a.y) * u };
}
// full up to `done`, dotted after
function way(points, done, size = 11) {
  const total = points.at(-1).length, gap = size * 2.3;
  let dots = '';
  for (let l = gap / 2; l < total; l += gap) if (l > done + size) { const p = at(points, l); dots += `M${n(p.x)} ${n(p.y)}h.1`; }
  let full = '';
  if (done > 1) {
    const walked = points.filter((p) => p.length < done), end = at(points, done);
    full = 'M' + [...walked, end].map((p) => `${n(p.x)} ${n(p.y)}`).join('L');
  }
  return `<path d="${full}${dots}" fill="none" stroke="${C.water}" stroke-width="${size}" stroke-linecap="round" stroke-linejoin="round"/>`;
}
const lengthAtX = (points, x) => { const p = points.find((q) => q.x >= x); return p ? p.length : points.at(-1).length; };
const yAtX = (points, x) => points.find((q) => q.x >= x).y;

const text = (x, y, lines, { size = 44, weight = 500, anchor = 'start', opacity = 1, gap = 1.28 } = {}) => opacity <= 0 ? '' :
  `<g font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${C.ink}" opacity="${n(opacity * 100) / 100}">` +
  [].concat(lines).map((line, i) => `<text x="${n(x)}" y="${n(y + i * size * gap)}">${line}</text>`).join('') + '</g>';

// a sheet with a tail that points to its speaker; it unfolds from the tail's tip
function bubble({ x, y, w, h, tip, edge, lines, size, open }) {
  if (open <= 0) return '';
  const foot = Math.min(Math.max(tip[0], x + 50), x + w - 60), tip0 = tip[0];
  const d = `M${x} ${y + 6}L${x + w - 4} ${y}L${x + w} ${y + h - 5}L${foot + 34} ${y + h - 1}L${tip0} ${tip[1]}L${foot - 6} ${y + h}L${x + 5} ${y + h}Z`;
  const s = 0.3 + 0.7 * open;
  return `<g transform="translate(${n(tip0)} ${n(tip[1])}) scale(${Math.round(s * 1000) / 1000}) translate(${n(-tip0)} ${n(-tip[1])})" opacity="${Math.round(clamp(open * 2) * 100) / 100}">` +
    `<path d="${d}" fill="${C.sheet}" stroke="${edge}" stroke-width="5" stroke-linejoin="round"/>` +
    text(x + 30, y + h / 2 - (lines.length - 1) * size * 0.62 + size * 0.33, lines, { size, gap: 1.24, opacity: clamp(open * 2 - 1) }) + '</g>';
}

// a person from the side; face 1 looks right, -1 left, between: turning like a sheet of paper
function person({ who, x, y, face = 1, step = 0, stride = 0, nod = 0, scale = 1.4 }) {
  const ana = who === 'ana', skin = ana ? C.skinAna : C.skinSam, coat = ana ? C.coat : C.water;
  const swing = 17 * stride * Math.sin(step), lift = 2.5 * stride * Math.abs(Math.cos(step));
  const leg = (angle, dx) => `<path transform="rotate(${n(angle)} ${dx} -50)" d="M${dx} -52L${dx} -4H${dx + 7}" fill="none" stroke="${C.ink}" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"/>`;
  const turn = Math.sign(face || 1) * Math.max(0.12, Math.abs(face)) * scale;
  const hair = ana
    ? 'M-18 -128C-30 -134 -26 -158 -8 -164C8 -168 19 -160 19 -149C8 -154 -2 -150 -5 -140C-7 -130 -10 -124 -18 -122C-26 -120 -26 -126 -18 -128Z'
    : 'M-19 -132C-26 -156 -8 -168 6 -164C15 -162 20 -155 19 -148C8 -152 0 -150 -4 -142C-6 -134 -12 -128 -19 -132Z';
  const scarf = ana ? `<path d="M-17 -124L14 -126L18 -107L-19 -105Z" fill="${C.clay}"/><path d="M-17 -112L-31 -70L-15 -66L-4 -108Z" fill="${C.clay}"/>` : '';
  return `<g transform="translate(${n(x)} ${n(y - lift)}) scale(${Math.round(turn * 100) / 100} ${scale})">` +
    leg(-swing, -6) + leg(swing, 5) +
    `<path d="M-13 -116L10 -118C18 -104 22 -74 25 -42L-25 -40C-22 -74 -20 -100 -13 -116Z" fill="${coat}"/>` +
    `<path transform="rotate(${n(-swing * 0.7)} 0 -104)" d="M-1 -102L3 -62" fill="none" stroke="${ana ? '#A67F2C' : '#0A4341'}" stroke-width="11" stroke-linecap="round"/>` +
    `<g transform="rotate(${n(nod)} 0 -118)"><path d="M-7 -126H9V-110H-7Z" fill="${skin}"/>` +
    `<path d="M-18 -138C-18 -152 -8 -159 2 -158C13 -158 19 -150 19 -142L26 -134L19 -131C18 -122 10 -117 1 -118C-10 -118 -18 -126 -18 -138Z" fill="${skin}"/>` +
    `<path d="${hair}" fill="${C.ink}"/></g>${scarf}</g>`;
}
// the same from behind
function back({ who, x, y, step, scale }) {
  const ana = who === 'ana', lift = (k) => n(4 * Math.max(0, Math.sin(step + k)));
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${Math.round(scale * 1000) / 1000})">` +
    `<path d="M-9 -50V-${4 + +lift(0)}M9 -50V-${4 + +lift(Math.PI)}" stroke="${C.ink}" stroke-width="12" stroke-linecap="round"/>` +
    `<path d="M-20 -114C-10 -120 12 -120 21 -113C26 -92 28 -68 29 -42L-29 -40C-28 -68 -26 -92 -20 -114Z" fill="${ana ? C.coat : C.water}"/>` +
    `<path d="M-8 -128H9V-110H-8Z" fill="${ana ? C.skinAna : C.skinSam}"/>` +
    (ana
      ? `<path d="M-20 -122L20 -124L22 -106L-22 -104Z" fill="${C.clay}"/><path d="M2 -110L8 -66L24 -68L16 -110Z" fill="${C.clay}"/>` +
        `<path d="M-21 -138C-22 -156 -10 -164 1 -164C14 -164 22 -154 21 -138C18 -122 -18 -122 -21 -138Z" fill="${C.ink}"/><circle cx="1" cy="-164" r="10" fill="${C.ink}"/>`
      : `<path d="M-19 -138C-20 -154 -10 -161 1 -161C13 -161 20 -153 19 -138C18 -124 10 -119 0 -119C-10 -119 -18 -124 -19 -138Z" fill="${C.skinSam}"/>` +
        `<path d="M-21 -136C-22 -158 -10 -166 1 -166C14 -166 22 -156 21 -136C14 -128 -14 -128 -21 -136Z" fill="${C.ink}"/>`) + '</g>';
}

// ---- scenes 1 to 7: beside the path ----------------------------------------------------------------------------
const road = curve('M110 566C240 540 340 588 470 572C620 552 720 548 860 568C1000 588 1120 566 1300 556');
const WALKS = { // [from, to, x before, x after]
  ana: [[6, 9.2, 165, 400], [41.6, 46.4, 400, 640]],
  sam: [[6, 9.2, 275, 510], [20.8, 25.4, 510, 860], [27.2, 30.4, 860, 510], [41.6, 46.4, 510, 750]],
};
function walker(who, t) {
  let x = WALKS[who][0][2], stride = 0, step = 0, walked = 0;
  for (const [from, to, x0, x1] of WALKS[who]) {
    if (t < from) break;
    x = x0 + (x1 - x0) * pace(between(t, from, to));
    step = Math.abs(x - x0) / 26;
    stride = Math.min(soft(between(t, from, from + 0.4)), 1 - soft(between(t, to - 0.4, to)));
    walked++;
  }
  return { who, x, y: yAtX(road, x) + 2, stride: walked ? stride : 0, step };
}
function turning(t, moments) { // [time, side]: the side changes at that time, within half a second
  let face = 1;
  for (const [when, side] of moments) if (t >= when) face = face + (side - face) * soft(between(t, when, when + 0.5));
  return face;
}
function beside(t) {
  const ana = walker('ana', t), sam = walker('sam', t);
  sam.face = turning(t, [[26.7, -1], [30.4, 1], [32.9, -1], [41, 1]]);
  const nods = between(t, 39.2, 41);
  ana.nod = 11 * Math.sin(Math.PI * 2 * nods) ** 2 * (nods > 0 && nods < 1 ? 1 : 0);
  const first = pace(between(t, 6, 9.2)), done = t < 6 ? 0 : lengthAtX(road, 110 + (ana.x + 55 - 110) * (t < 9.2 ? Math.sqrt(first) : 1));
  const anaTip = [ana.x + 6, 334], dx = ana.x - 400;
  const one = { x: 40, y: 128, w: 486, h: 166, tip: anaTip, edge: C.clay, lines: TEXT.ana1, size: 46 };
  const samTip = [sam.x + (sam.face < 0 ? 12 : 16), 334];
  const caption = (words, from, to) => text(640, 674, words, { size: 46, weight: 600, anchor: 'middle', opacity: show(t, from, to, 0.5) });
  const title = (words, from, to) => text(640, 76, words, { size: 48, weight: 700, anchor: 'middle', opacity: show(t, from, to, 0.5) });
  return `<rect width="${W}" height="${H}" fill="${C.paper}"/>` +
    `<path d="M0 486C180 452 330 470 520 482C760 496 960 452 1280 474V720H0Z" fill="${C.sand}"/>` +
    `<path d="M0 620C300 600 520 634 760 622C960 612 1120 604 1280 616V720H0Z" fill="${C.sand2}"/>` +
    way(road, done) +
    person(sam) + person(ana) +
    text(640, 190, TEXT.title, { size: 54, weight: 700, anchor: 'middle', opacity: 1 - soft(between(t, 5.6, 6.1)) }) +
    bubble({ ...one, open: show(t, 9, 20) }) +
    bubble({ ...one, open: show(t, 31.3, 39, 0.5) }) +
    bubble({ x: 372, y: 98, w: 800, h: 214, tip: samTip, edge: C.water, lines: TEXT.sam1, size: 52, open: show(t, 14, 20) }) +
    bubble({ x: 552, y: 130, w: 530, h: 176, tip: [samTip[0] + 12, 338], edge: C.water, lines: TEXT.sam2, size: 40, open: show(t, 33.6, 39, 0.5) }) +
    bubble({ x: Math.round(40 + dx), y: 128, w: 500, h: 166, tip: anaTip, edge: C.clay, lines: TEXT.ana2, size: 46, open: show(t, 39.6, 99) }) +
    title(TEXT.first, 13, 20) + title(TEXT.second, 31, 39) +
    caption(TEXT.apart, 20.8, 26.8) + caption(TEXT.again, 27.3, 30.7) + caption(TEXT.onward, 41.6, 99);
}

// ---- scene 8: four stones on the path --------------------------------------------------------------------------
const winding = curve('M-20 668C90 664 180 610 330 596C560 576 1020 590 1010 460C1000 350 500 420 340 326C220 250 480 190 860 168C1040 156 1190 120 1310 40');
const STONES = [[46, 330, 596, 290], [48.5, 880, 478, 600], [51, 360, 330, 300], [53.5, 850, 168, 500]];
function stones(t) {
  let done = 0, out = '';
  STONES.forEach(([when, x, y, w], i) => {
    const u = soft(between(t, when, when + 0.7)), h = 104, [l, r, a, b] = [x - w / 2, x + w / 2, y - h / 2, y + h / 2];
    const reach = [lengthAtX(winding, 330), 0, 0, 0][i] || winding.filter((p) => Math.hypot(p.x - x, p.y - y) < 60 || (Math.abs(p.x - x) < 8 && Math.abs(p.y - y) < 80))[0].length;
    done += (reach - done) * soft(between(t, when, when + 1.2));
    if (u > 0) out += `<g opacity="${Math.round(u * 100) / 100}" transform="translate(0 ${n(10 * (1 - u))})">` +
      `<path d="M${l + 26} ${a + 8}C${l + w * 0.3} ${a - 6} ${l + w * 0.7} ${a - 2} ${r - 24} ${a + 6}C${r + 4} ${a + 20} ${r + 6} ${b - 22} ${r - 20} ${b - 6}C${l + w * 0.7} ${b + 6} ${l + w * 0.3} ${b + 2} ${l + 22} ${b - 4}C${l - 6} ${b - 20} ${l - 4} ${a + 22} ${l + 26} ${a + 8}Z" fill="${C.sand2}" stroke="${C.quiet}" stroke-width="4"/>` +
      text(x, y + 16, TEXT.stones[i], { size: 48, weight: 700, anchor: 'middle' }) + '</g>';
  });
  return `<rect width="${W}" height="${H}" fill="${C.paper}"/>` + way(winding, done, 12) + out;
}

// ---- scene 9: towards the horizon ------------------------------------------------------------------------------
const far = curve('M560 760C600 690 720 640 720 560C720 500 600 480 620 430C634 400 690 392 700 372');
function horizon(t) {
  const u = between(t, 55.8, 60), total = far.at(-1).length, here = total * (0.2 + 0.1 * u), spot = at(far, here), size = 1.55 - 0.22 * u;
  let line = '';
  for (let l = 0; l < total; l += 4) {
    const p = at(far, l), r = 9.5 - 7 * l / total;
    if (l < here) line += `<circle cx="${n(p.x)}" cy="${n(p.y)}" r="${n(r)}"/>`;
  }
  for (let l = 0; l < total;) { const r = 9.5 - 7 * l / total; if (l > here + 12) { const p = at(far, l); line += `<circle cx="${n(p.x)}" cy="${n(p.y)}" r="${n(r)}"/>`; } l += r * 3.1; }
  return `<rect width="${W}" height="${H}" fill="${C.paper}"/>` +
    `<circle cx="820" cy="368" r="92" fill="${C.sun}"/>` +
    `<path d="M0 400C200 350 420 372 640 380C860 388 1060 340 1280 366V720H0Z" fill="${C.soft}"/>` +
    `<path d="M0 520C220 440 420 420 640 424C860 430 1080 440 1280 500V720H0Z" fill="${C.sand}"/>` +
    `<path d="M0 640C240 580 460 560 680 566C900 570 1100 590 1280 640V720H0Z" fill="${C.sand2}"/>` +
    `<g fill="${C.water}">${line}</g>` +
    back({ who: 'ana', x: spot.x - 44 * size, y: spot.y + 6, step: u * 20, scale: size }) +
    back({ who: 'sam', x: spot.x + 44 * size, y: spot.y + 4, step: u * 20 + 1.2, scale: size }) +
    text(640, 112, TEXT.last, { size: 54, weight: 700, anchor: 'middle', gap: 1.35, opacity: soft(between(t, 56, 56.5)) });
}

function frame(t) {
  const parts = [];
  if (t < 46.2) parts.push([beside(t), 1]);
  if (t > 45.7 && t < 56.2) parts.push([stones(t), soft(between(t, 45.7, 46.2))]);
  if (t > 55.7) parts.push([horizon(t), soft(between(t, 55.7, 56.2))]);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}" font-family="Next">` +
    parts.map(([svg, opacity]) => opacity < 1 ? `<g opacity="${Math.round(opacity * 100) / 100}">${svg}</g>` : svg).join('') + '</svg>';
}

// ---- from frames to files --------------------------------------------------------------------------------------
function vtt() {
  const time = (s) => `00:${String(Math.floor(s / 60)).padStart(2, '0')}:${(s % 60).toFixed(3).padStart(6, '0')}`;
  for (const [from, to, ...lines] of CAPTIONS) for (const line of lines) if (line.length > 42) throw new Error(`caption longer than 42: ${line} (${from}–${to})`);
  return 'WEBVTT\n\n' + CAPTIONS.map(([from, to, ...lines], i) => `${i + 1}\n${time(from)} --> ${time(to)}\n${lines.join('\n')}\n`).join('\n');
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none'] });
const page = await browser.newPage({ viewport: { width: W, height: H }, deviceScaleFactor: 1 });
await page.setContent(`<style>@font-face{font-family:Next;font-weight:200 800;src:url(data:font/woff2;base64,${readFileSync(font, 'base64')})}body{margin:0}svg{display:block}</style><body></body>`);
await page.evaluate(() => document.fonts.load('600 40px Next'));
async function picture(svg, options = { type: 'png' }) {
  await page.evaluate((s) => { document.body.innerHTML = s; }, svg);
  return page.screenshot(options);
}

const moments = process.argv.slice(2).map(Number);
if (moments.length) {
  for (const t of moments) {
    const file = join(tmpdir(), `reformuler-${t}.png`);
    writeFileSync(file, await picture(frame(t)));
    console.log(file);
  }
} else {
  writeFileSync(join(media, 'reformuler.vtt'), vtt());
  writeFileSync(join(media, 'reformuler.jpg'), await picture(frame(43.6), { type: 'jpeg', quality: 82 }));
  const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-y', '-f', 'image2pipe', '-framerate', String(FPS), '-c:v', 'png', '-i', '-',
    '-f', 'lavfi', '-i', 'anullsrc=r=44100:cl=mono', '-t', String(SECONDS), '-map', '0:v', '-map', '1:a',
    '-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
    '-c:v', 'libx264', '-crf', '27', '-preset', 'slow', '-tune', 'animation', '-refs', '4', '-profile:v', 'high', '-level', '3.1', '-threads', '1', '-pix_fmt', 'yuv420p', '-g', '250',
    '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709',
    '-c:a', 'aac', '-b:a', '16k', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags', '+bitexact', '-movflags', '+faststart',
    join(media, 'reformuler.mp4')], { stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = once(ffmpeg, 'close');
  let last = '', png, drawn = 0;
  for (let i = 0; i < FPS * SECONDS; i++) {
    const svg = frame(i / FPS);
    if (svg !== last) { png = await picture(svg); last = svg; drawn++; }
    if (!ffmpeg.stdin.write(png)) await once(ffmpeg.stdin, 'drain');
  }
  ffmpeg.stdin.end();
  const [code] = await ended;
  if (code) process.exitCode = code;
  console.log(`${FPS * SECONDS} frames, ${drawn} drawn`);
  console.log(spawnSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration,size:stream=codec_name,pix_fmt,width,height', '-of', 'compact', join(media, 'reformuler.mp4')], { encoding: 'utf8' }).stdout);
}
await browser.close();
