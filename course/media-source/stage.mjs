// What the films share: the palette, time and shapes, paper figures and places, and the way from frames to files.
// A frame is a function of time alone: a scene's frame(t) returns SVG, the browser turns it into a picture, ffmpeg into a film.
// Needs: the repository's node_modules (playwright-core, the typeface), Chromium (or $CHROMIUM) and ffmpeg with libx264.
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
export const [W, H, FPS] = [1280, 720, 25];

export const C = {
  paper: '#FBF8F3', sand: '#F1EADF', sand2: '#E6D9C4', ink: '#22302F', quiet: '#55625F', water: '#0F5E5C', soft: '#CBE0DC',
  clay: '#A34722', sun: '#E9B949', coat: '#D2A548', sheet: '#FFFEFB', shade: '#F3ECDF', glow: '#F6DE9B', wood: '#8A6A4A', stone: '#CFC4B2',
  sleeve: '#0A4341', skin1: '#C58F6A', skin2: '#8E5B3D', skin3: '#DDB08C', skin4: '#6F4630',
};

// ---- time and shape --------------------------------------------------------------------------------------------
export const n = (x) => String(Math.round(x * 10) / 10);
export const clamp = (x) => Math.min(1, Math.max(0, x));
export const between = (t, from, to) => clamp((t - from) / (to - from));
export const soft = (u) => u * u * (3 - 2 * u);
// even pace, gentle start and end
export const pace = (u) => { const a = 0.15, v = 1 / (1 - a); return u < a ? v * u * u / (2 * a) : u > 1 - a ? 1 - v * (1 - u) ** 2 / (2 * a) : v * (u - a / 2); };
export const show = (t, from, to, d = 0.6) => soft(between(t, from, from + d)) * (1 - soft(between(t, to, to + d)));

export function curve(d) { // absolute M and C to points, with the length so far
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
export function at(points, length) {
  const i = Math.max(1, points.findIndex((p) => p.length >= length));
  const a = points[i - 1], b = points[i], u = clamp((length - a.length) / (b.length - a.length));
  return { x: a.x + (b.x - a.x) * u, y: a.y + (b.y - a.y) * u };
}
// full up to `done`, dotted after
export function way(points, done, size = 11) {
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
export const lengthAtX = (points, x) => { const p = points.find((q) => q.x >= x); return p ? p.length : points.at(-1).length; };
export const yAtX = (points, x) => points.find((q) => q.x >= x).y;

export const text = (x, y, lines, { size = 44, weight = 500, anchor = 'start', opacity = 1, gap = 1.28 } = {}) => opacity <= 0 ? '' :
  `<g font-size="${size}" font-weight="${weight}" text-anchor="${anchor}" fill="${C.ink}" opacity="${n(opacity * 100) / 100}">` +
  [].concat(lines).map((line, i) => `<text x="${n(x)}" y="${n(y + i * size * gap)}">${line}</text>`).join('') + '</g>';

// a sheet with a tail that points to its speaker; it unfolds from the tail's tip
export function bubble({ x, y, w, h, tip, edge, lines, size, open, side = 'below' }) {
  if (open <= 0) return '';
  const foot = Math.min(Math.max(tip[0], x + 50), x + w - 60), tip0 = tip[0];
  const d = side === 'right' ? `M${x} ${y + 4}L${x + w - 4} ${y}L${x + w - 2} ${y + h * 0.25}L${tip0} ${tip[1]}L${x + w - 1} ${y + h * 0.25 + 36}L${x + w} ${y + h - 4}L${x + 5} ${y + h}Z` : `M${x} ${y + 6}L${x + w - 4} ${y}L${x + w} ${y + h - 5}L${foot + 34} ${y + h - 1}L${tip0} ${tip[1]}L${foot - 6} ${y + h}L${x + 5} ${y + h}Z`;
  const s = 0.3 + 0.7 * open;
  return `<g transform="translate(${n(tip0)} ${n(tip[1])}) scale(${Math.round(s * 1000) / 1000}) translate(${n(-tip0)} ${n(-tip[1])})" opacity="${Math.round(clamp(open * 2) * 100) / 100}">` +
    `<path d="${d}" fill="${C.sheet}" stroke="${edge}" stroke-width="5" stroke-linejoin="round"/>` +
    text(x + 30, y + h / 2 - (lines.length - 1) * size * 0.62 + size * 0.33, lines, { size, gap: 1.24, opacity: clamp(open * 2 - 1) }) + '</g>';
}

// a walk along x: moves are [from, to, x before, x after]
export function walking(moves, t) {
  let x = moves[0][2], stride = 0, step = 0, walked = 0;
  for (const [from, to, x0, x1] of moves) {
    if (t < from) break;
    x = x0 + (x1 - x0) * pace(between(t, from, to));
    step = Math.abs(x - x0) / 26;
    stride = Math.min(soft(between(t, from, from + 0.4)), 1 - soft(between(t, to - 0.4, to)));
    walked++;
  }
  return { x, stride: walked ? stride : 0, step };
}
// [time, side]: the side changes at that time, within half a second
export function turning(t, moments, face = 1, within = 0.5) {
  for (const [when, side] of moments) if (t >= when) face = face + (side - face) * soft(between(t, when, when + within));
  return face;
}
export const mix = (a, b, u) => a + (b - a) * u;

// large words: a title above, a caption below, each shown from … to …
export const title = (t, words, from, to) => text(640, 76, words, { size: 48, weight: 700, anchor: 'middle', opacity: show(t, from, to, 0.5) });
export const caption = (t, words, from, to) => text(640, 674, words, { size: 46, weight: 600, anchor: 'middle', opacity: show(t, from, to, 0.5) });

// parts: [from, to, draw]; each is drawn in its time, and the next one comes over it within half a second
export function parts(t, list) {
  return list.map(([from, to, draw]) => {
    if (t < from - 0.25 || t >= to + 0.25) return '';
    const opacity = from ? soft(between(t, from - 0.25, from + 0.25)) : 1;
    return opacity < 1 ? `<g opacity="${Math.round(opacity * 100) / 100}">${draw()}</g>` : draw();
  }).join('');
}

// ---- sheets that fold ------------------------------------------------------------------------------------------
const r3 = (x) => Math.round(x * 1000) / 1000;
export const ease = (t, from, to) => soft(between(t, from, to));
// a bubble that goes away: folded in two, in four, then small towards its speaker (u from 0 to 1)
export function foldAway(b, u) {
  if (u <= 0) return bubble({ ...b, open: 1 });
  if (u >= 1) return '';
  const { x, y, w, h, tip, edge } = b, m = x + w / 2, across = Math.cos(Math.PI * soft(between(u, 0.08, 0.42))), down = Math.cos(Math.PI * soft(between(u, 0.42, 0.7)));
  const away = soft(between(u, 0.7, 1)), s = 1 - 0.85 * away, cx = x + w / 4, cy = y + h * 0.75;
  const sheet = (x0, y0, x1, y1, fill) => `<path d="M${n(x0)} ${n(y0)}H${n(x1)}V${n(y1)}H${n(x0)}Z" fill="${fill}" stroke="${edge}" stroke-width="5" stroke-linejoin="round"/>`;
  const top = down > 0 ? y + h / 2 - (h / 2) * down : y + h / 2, all = down < 1;
  let out = '';
  if (!all) out = sheet(x, y, m, y + h, C.sheet) + sheet(m, y, m + (w / 2) * across, y + h, across > 0 ? C.sheet : C.shade);
  else out = sheet(x, y + h / 2, m, y + h, C.shade) + sheet(x, down > 0 ? top : y + h / 2, m, down > 0 ? y + h / 2 : y + h / 2 - (h / 2) * down, down > 0 ? C.shade : C.sheet);
  const words = u < 0.08 ? text(x + 30, y + h / 2 - (b.lines.length - 1) * b.size * 0.62 + b.size * 0.33, b.lines, { size: b.size, gap: 1.24, opacity: 1 - u / 0.08 }) : '';
  return `<g opacity="${r3(1 - between(u, 0.85, 1))}" transform="translate(${n((tip[0] - cx) * away)} ${n((tip[1] - cy) * away)}) translate(${n(cx)} ${n(cy)}) scale(${r3(s)}) translate(${n(-cx)} ${n(-cy)})">${out}</g>${words}`;
}
// a letter in three panels, one above the other; `open` from 0 (folded) to 2 (all open), x and y in the middle of the open part
export function letter({ x, y, w, h, open = 2, tilt = 0, torn = 0 }) {
  const p = h / 3, sizes = [torn ? 1 - torn : clamp(open), 1, clamp(open - 1)].map((k) => p * k), all = sizes[0] + sizes[1] + sizes[2];
  let top = -all / 2, out = '';
  sizes.forEach((size, i) => {
    if (size < 1) return;
    const edge = torn && i === 1 && size === p ? ragged(-w / 2, w / 2, top) : `M${n(-w / 2)} ${n(top)}H${n(w / 2)}`;
    out += `<path d="${edge}V${n(top + size)}H${n(-w / 2)}Z" fill="${i % 2 ? C.sheet : C.shade}" stroke="${C.quiet}" stroke-width="3" stroke-linejoin="round"/>`;
    if (size > p * 0.6) out += waves(-w * 0.38, w * 0.76, top + size * 0.36, w / 13) + waves(-w * 0.38, w * (i === 2 ? 0.44 : 0.68), top + size * 0.7, w / 13);
    top += size;
  });
  return `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(tilt)})">${out}</g>`;
}
export function ragged(x0, x1, y, teeth = 8, depth = 4) {
  let d = `M${n(x0)} ${n(y)}`;
  for (let i = 1; i < teeth; i++) d += `L${n(mix(x0, x1, i / teeth))} ${n(y + (i % 2 ? depth : -depth * 0.5))}`;
  return d + `L${n(x1)} ${n(y)}`;
}
// writing that nobody has to read
export function waves(x, w, y, size) {
  let d = `M${n(x)} ${n(y)}`;
  for (let l = 0; l + size <= w; l += size) d += `q${n(size / 4)} ${n(-size / 2.4)} ${n(size / 2)} 0t${n(size / 2)} 0`;
  return `<path d="${d}" fill="none" stroke="${C.quiet}" stroke-width="${n(Math.max(2.5, size / 6))}" stroke-linecap="round"/>`;
}

// ---- paper figures ---------------------------------------------------------------------------------------------
// a look: { skin, coat, arm, and either hairPath (a head drawn from the side only) or hair, cut, cap …; over, front: things worn }
const NECK = 'M-7 -126H9V-110H-7Z';
const scallops = (cx, cy) => [[-15, -2], [-13, -14], [-3, -21], [9, -18], [16, -8], [16, 4], [-16, 9]].map(([x, y]) => `<circle cx="${n(cx + x)}" cy="${n(cy + y)}" r="10"/>`).join('') + `<circle cx="${n(cx)}" cy="${n(cy - 6)}" r="17"/>`;
function hairOf({ hair, cut }, f) {
  const x = -3 * f, long = `<path d="M${n(x - 21)} -140C${n(x - 22)} -172 ${n(x + 22)} -172 ${n(x + 21)} -140L${n(x + 19 - 4 * f)} -112C${n(x + 8)} -106 ${n(x - 8)} -106 ${n(x - 19 - 4 * f)} -112Z"/>`;
  const short = `<ellipse cx="${n(x)}" cy="-143" rx="20.500" ry="21.500"/>`;
  const shape = { short, long, bun: short + `<circle cx="${n(-17 * f)}" cy="${n(-167 + 9 * Math.abs(f))}" r="9.500"/>`, curly: scallops(x, -144), bald: '' }[cut];
  return `<g fill="${hair}">${shape}</g>`;
}
// a head that can turn: f 1 looks right, 0 to us, -1 left; from behind, the hair comes over the face
export function head(look, f = 1, behind = false) {
  const { skin, cut, cap, beard, hair } = look, low = cut === 'bald' ? -138 : -136;
  const face = `<ellipse cx="${n((behind ? 3.5 : 2.5) * f)}" cy="${low}" rx="17.500" ry="${cut === 'bald' ? 21 : 18.5}" fill="${skin}"/>` +
    `<path d="M${n(14 * f)} -144L${n(26 * f)} -134L${n(15 * f)} -129Z" fill="${skin}"/>`;
  const chin = beard && !behind ? `<path d="M${n(3 * f - 17)} -134C${n(3 * f - 16)} -111 ${n(3 * f + 15)} -110 ${n(3 * f + 16.5)} -130C${n(4 * f + 8)} -124 ${n(4 * f - 8)} -125 ${n(3 * f - 17)} -134Z" fill="${hair}"/>` : '';
  const knit = cap ? `<path d="${cap.tip ? 'M-21 -143C-22 -166 -8 -172 3 -190C9 -172 22 -166 21 -143Z' : 'M-21 -143C-23 -176 23 -176 21 -143Z'}" fill="${cap.fill}"/>` +
    (cap.tip ? `<circle cx="3" cy="-190" r="7.500" fill="${cap.band}"/>` : '') + `<path d="M-23 -152L23 -153L23.500 -140L-23.500 -139Z" fill="${cap.band}"/>` : '';
  const neck = `<path d="${NECK}" fill="${skin}"/>`;
  return behind ? neck + face + hairOf(look, f) + knit : hairOf(look, f) + neck + face + chin + knit;
}

// a person from the side; face 1 looks right, -1 left, between: turning like a sheet of paper; `reach`: where the hand is
export function person({ look, x, y, face = 1, step = 0, stride = 0, nod = 0, scale = 1.4, reach, holds = '' }) {
  const { skin, coat } = look;
  const swing = 17 * stride * Math.sin(step), lift = 2.5 * stride * Math.abs(Math.cos(step));
  const leg = (angle, dx) => `<path transform="rotate(${n(angle)} ${dx} -50)" d="M${dx} -52L${dx} -4H${dx + 7}" fill="none" stroke="${C.ink}" stroke-width="11" stroke-linecap="round" stroke-linejoin="round"/>`;
  const turn = Math.sign(face || 1) * Math.max(0.12, Math.abs(face)) * scale;
  return `<g transform="translate(${n(x)} ${n(y - lift)}) scale(${Math.round(turn * 100) / 100} ${scale})">` +
    leg(-swing, -6) + leg(swing, 5) +
    `<path d="M-13 -116L10 -118C18 -104 22 -74 25 -42L-25 -40C-22 -74 -20 -100 -13 -116Z" fill="${coat}"/>` + (look.side || '') +
    (reach ? holds + `<path d="M-1 -102Q${n(reach[0] * 0.4 - 4)} ${n(reach[1] + 14)} ${n(reach[0])} ${n(reach[1])}" fill="none" stroke="${look.arm}" stroke-width="11" stroke-linecap="round"/><circle cx="${n(reach[0] + 3)}" cy="${n(reach[1])}" r="6.500" fill="${skin}"/>`
      : `<path transform="rotate(${n(-swing * 0.7)} 0 -104)" d="M-1 -102L3 -62" fill="none" stroke="${look.arm}" stroke-width="11" stroke-linecap="round"/>`) +
    `<g transform="rotate(${n(nod)} 0 -118)">` + (look.hairPath
      ? `<path d="${NECK}" fill="${skin}"/>` +
        `<path d="M-18 -138C-18 -152 -8 -159 2 -158C13 -158 19 -150 19 -142L26 -134L19 -131C18 -122 10 -117 1 -118C-10 -118 -18 -126 -18 -138Z" fill="${skin}"/>` +
        `<path d="${look.hairPath}" fill="${C.ink}"/>`
      : head(look, 1)) + `</g>${look.over || ''}</g>`;
}

// a person who sits and faces us (or, from behind, turns the back); x, y: between the feet; left, right: where the hands are
// (in the person's own measures); face: where the head looks; tilt: of the head; droop: how low the shoulders are; turn: see person
export function sitting({ look, x, y, face = 0, tilt = 0, droop = 0, lean = 0, turn = 1, scale = 1.5, left = [-11, -40], right = [11, -40], behind = false, holds = '', worn = '' }) {
  if (turn <= 0) return '';
  const d = 7 * droop, s = [Math.max(0.06, turn) * scale, scale];
  const arm = (hand, side) => `<path d="M${side * 23} ${n(-88 + d)}Q${n(side * 37 + (hand[0] - side * 11) * 0.5)} ${n(-60 + (hand[1] + 40) * 0.25)} ${n(hand[0])} ${n(hand[1])}" fill="none" stroke="${look.arm}" stroke-width="11.500" stroke-linecap="round"/><circle cx="${n(hand[0])}" cy="${n(hand[1])}" r="6.500" fill="${look.skin}"/>`;
  const legs = `<path d="M-12 -34V-5M12 -34V-5" fill="none" stroke="${C.ink}" stroke-width="12" stroke-linecap="round"/><path d="M-13 -36V-24M13 -36V-24" fill="none" stroke="${C.ink}" stroke-width="17" stroke-linecap="round"/>`;
  const body = `<path d="M-10 -101C-20 ${n(-100 + d * 0.4)} -27 ${n(-95 + d)} -29 ${n(-74 + d)}L-31 -30L31 -30L29 ${n(-74 + d)}C27 ${n(-95 + d)} 20 ${n(-100 + d * 0.4)} 10 -101Z" fill="${look.coat}"/>` + (behind ? '' : look.front || '');
  const top = `<g transform="translate(0 ${n(18 + d * 0.7)}) rotate(${n(tilt)} 0 -118)">${head(look, face, behind)}</g>`;
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${r3(s[0])} ${scale})">` +
    (behind ? `${top}${body}` : `${legs}<g transform="rotate(${n(lean)} 0 -32)">${body}${worn}${top}${look.overFront || ''}${holds}${arm(left, -1)}${arm(right, 1)}</g>`) + '</g>';
}

// ---- places ----------------------------------------------------------------------------------------------------
export const ground = () => `<rect width="${W}" height="${H}" fill="${C.paper}"/>` +
  `<path d="M0 486C180 452 330 470 520 482C760 496 960 452 1280 474V720H0Z" fill="${C.sand}"/>` +
  `<path d="M0 620C300 600 520 634 760 622C960 612 1120 604 1280 616V720H0Z" fill="${C.sand2}"/>`;
// from (x0, y) to (x1, y), y where its feet stand
export const bench = (x0, x1, y) => `<g fill="none" stroke="${C.wood}"><path d="M${x0 + 34} ${y - 128}V${y + 4}M${x1 - 34} ${y - 129}V${y + 3}" stroke-width="12"/>` +
  `<path d="M${x0} ${y - 118}L${x1} ${y - 121}M${x0 + 2} ${y - 88}L${x1 - 2} ${y - 90}" stroke-width="13"/><path d="M${x0 - 8} ${y - 50}L${x1 + 8} ${y - 52}" stroke-width="16"/></g>`;
// a lit doorway with its leaf, hinged at the left; open from 0 to 1
export function door({ x, y, w, h, open }) {
  const a = open * 1.95, free = x + w * Math.cos(a), deep = 22 * Math.sin(a);
  const leaf = `<path d="M${x} ${y}L${n(free)} ${n(y - deep)}V${n(y + h + deep)}L${x} ${y + h}Z" fill="${C.clay}"/>`;
  const light = `<path d="M${x} ${y + h}H${x + w}L${n(x + w - 60 * open)} ${n(y + h + 52 * open)}H${n(x - 110 * open)}Z" fill="${C.glow}" opacity="${r3(0.8 * clamp(open * 1.5))}"/>`;
  return { back: light + `<path d="M${x} ${y}H${x + w}V${y + h}H${x}Z" fill="${C.glow}"/>`, leaf };
}

// ---- from frames to files --------------------------------------------------------------------------------------
function vtt(captions) {
  const time = (s) => `00:${String(Math.floor(s / 60)).padStart(2, '0')}:${(s % 60).toFixed(3).padStart(6, '0')}`;
  for (const [from, to, ...lines] of captions) {
    if (lines.length > 2) throw new Error(`more than two lines (${from}–${to})`);
    for (const line of lines) if (line.length > 42) throw new Error(`caption longer than 42: ${line} (${from}–${to})`);
  }
  return 'WEBVTT\n\n' + captions.map(([from, to, ...lines], i) => `${i + 1}\n${time(from)} --> ${time(to)}\n${lines.join('\n')}\n`).join('\n');
}

// scene: { seconds, captions, frame(t), poster() }
export async function make(name, scene, moments = []) {
  const frame = (t) => sheetOf(scene.frame(t));
  const sheetOf = (inside) => `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}" font-family="Next">${inside}</svg>`;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none'] });
  const page = await browser.newPage({ viewport: { width: W, height: H }, deviceScaleFactor: 1 });
  await page.setContent(`<style>@font-face{font-family:Next;font-weight:200 800;src:url(data:font/woff2;base64,${readFileSync(font, 'base64')})}body{margin:0}svg{display:block}</style><body></body>`);
  await page.evaluate(() => document.fonts.load('600 40px Next'));
  async function picture(svg, options = { type: 'png' }) {
    await page.evaluate((s) => { document.body.innerHTML = s; }, svg);
    return page.screenshot(options);
  }

  if (moments.length) {
    for (const t of moments) {
      const file = join(tmpdir(), `${name}-${t}.png`);
      writeFileSync(file, await picture(frame(t)));
      console.log(file);
    }
  } else {
    const film = join(media, `${name}.mp4`);
    writeFileSync(join(media, `${name}.vtt`), vtt(scene.captions));
    writeFileSync(join(media, `${name}.jpg`), await picture(sheetOf(scene.poster()), { type: 'jpeg', quality: 82 }));
    const ffmpeg = spawn('ffmpeg', ['-v', 'error', '-y', '-f', 'image2pipe', '-framerate', String(FPS), '-c:v', 'png', '-i', '-',
      '-f', 'lavfi', '-i', 'anullsrc=r=44100:cl=mono', '-t', String(scene.seconds), '-map', '0:v', '-map', '1:a',
      '-vf', 'scale=out_color_matrix=bt709:out_range=tv,format=yuv420p',
      '-c:v', 'libx264', '-crf', '27', '-preset', 'slow', '-tune', 'animation', '-refs', '4', '-profile:v', 'high', '-level', '3.1', '-threads', '1', '-pix_fmt', 'yuv420p', '-g', '250',
      '-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709',
      '-c:a', 'aac', '-b:a', '16k', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags', '+bitexact', '-movflags', '+faststart',
      film], { stdio: ['pipe', 'inherit', 'inherit'] });
    const ended = once(ffmpeg, 'close');
    let last = '', png, drawn = 0;
    for (let i = 0; i < FPS * scene.seconds; i++) {
      const svg = frame(i / FPS);
      if (svg !== last) { png = await picture(svg); last = svg; drawn++; }
      if (!ffmpeg.stdin.write(png)) await once(ffmpeg.stdin, 'drain');
    }
    ffmpeg.stdin.end();
    const [code] = await ended;
    if (code) process.exitCode = code;
    console.log(`${name}: ${FPS * scene.seconds} frames, ${drawn} drawn`);
    console.log(spawnSync('ffprobe', ['-v', 'error', '-show_entries', 'format=duration,size:stream=codec_name,pix_fmt,width,height', '-of', 'compact', film], { encoding: 'utf8' }).stdout);
  }
  await browser.close();
}
