// Reformuler : deux réponses, deux chemins (01-ecoute-active/03-reformuler.md)
import { C, H, W, at, between, bubble, caption, curve, ground, lengthAtX, n, pace, person, show, soft, text, title, turning, walking, way, yAtX } from './stage.mjs';

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

export const captions = [
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

// ---- Ana and Sam -----------------------------------------------------------------------------------------------
const LOOKS = {
  ana: {
    skin: C.skin1, coat: C.coat, arm: '#A67F2C',
    hairPath: 'M-18 -128C-30 -134 -26 -158 -8 -164C8 -168 19 -160 19 -149C8 -154 -2 -150 -5 -140C-7 -130 -10 -124 -18 -122C-26 -120 -26 -126 -18 -128Z',
    over: `<path d="M-17 -124L14 -126L18 -107L-19 -105Z" fill="${C.clay}"/><path d="M-17 -112L-31 -70L-15 -66L-4 -108Z" fill="${C.clay}"/>`,
  },
  sam: {
    skin: C.skin2, coat: C.water, arm: C.sleeve,
    hairPath: 'M-19 -132C-26 -156 -8 -168 6 -164C15 -162 20 -155 19 -148C8 -152 0 -150 -4 -142C-6 -134 -12 -128 -19 -132Z',
  },
};
// from behind
function back({ who, x, y, step, scale }) {
  const ana = who === 'ana', lift = (k) => n(4 * Math.max(0, Math.sin(step + k)));
  return `<g transform="translate(${n(x)} ${n(y)}) scale(${Math.round(scale * 1000) / 1000})">` +
    `<path d="M-9 -50V-${4 + +lift(0)}M9 -50V-${4 + +lift(Math.PI)}" stroke="${C.ink}" stroke-width="12" stroke-linecap="round"/>` +
    `<path d="M-20 -114C-10 -120 12 -120 21 -113C26 -92 28 -68 29 -42L-29 -40C-28 -68 -26 -92 -20 -114Z" fill="${ana ? C.coat : C.water}"/>` +
    `<path d="M-8 -128H9V-110H-8Z" fill="${ana ? C.skin1 : C.skin2}"/>` +
    (ana
      ? `<path d="M-20 -122L20 -124L22 -106L-22 -104Z" fill="${C.clay}"/><path d="M2 -110L8 -66L24 -68L16 -110Z" fill="${C.clay}"/>` +
        `<path d="M-21 -138C-22 -156 -10 -164 1 -164C14 -164 22 -154 21 -138C18 -122 -18 -122 -21 -138Z" fill="${C.ink}"/><circle cx="1" cy="-164" r="10" fill="${C.ink}"/>`
      : `<path d="M-19 -138C-20 -154 -10 -161 1 -161C13 -161 20 -153 19 -138C18 -124 10 -119 0 -119C-10 -119 -18 -124 -19 -138Z" fill="${C.skin2}"/>` +
        `<path d="M-21 -136C-22 -158 -10 -166 1 -166C14 -166 22 -156 21 -136C14 -128 -14 -128 -21 -136Z" fill="${C.ink}"/>`) + '</g>';
}

// ---- scenes 1 to 7: beside the path ----------------------------------------------------------------------------
const road = curve('M110 566C240 540 340 588 470 572C620 552 720 548 860 568C1000 588 1120 566 1300 556');
const WALKS = { // [from, to, x before, x after]
  ana: [[6, 9.2, 165, 400], [41.6, 46.4, 400, 640]],
  sam: [[6, 9.2, 275, 510], [20.8, 25.4, 510, 860], [27.2, 30.4, 860, 510], [41.6, 46.4, 510, 750]],
};
const walker = (who, t) => {
  const walk = walking(WALKS[who], t);
  return { look: LOOKS[who], ...walk, y: yAtX(road, walk.x) + 2 };
};
function beside(t) {
  const ana = walker('ana', t), sam = walker('sam', t);
  sam.face = turning(t, [[26.7, -1], [30.4, 1], [32.9, -1], [41, 1]]);
  const nods = between(t, 39.2, 41);
  ana.nod = 11 * Math.sin(Math.PI * 2 * nods) ** 2 * (nods > 0 && nods < 1 ? 1 : 0);
  const first = pace(between(t, 6, 9.2)), done = t < 6 ? 0 : lengthAtX(road, 110 + (ana.x + 55 - 110) * (t < 9.2 ? Math.sqrt(first) : 1));
  const anaTip = [ana.x + 6, 334], dx = ana.x - 400;
  const one = { x: 40, y: 128, w: 486, h: 166, tip: anaTip, edge: C.clay, lines: TEXT.ana1, size: 46 };
  const samTip = [sam.x + (sam.face < 0 ? 12 : 16), 334];
  return ground() +
    way(road, done) +
    person(sam) + person(ana) +
    text(640, 190, TEXT.title, { size: 54, weight: 700, anchor: 'middle', opacity: 1 - soft(between(t, 5.6, 6.1)) }) +
    bubble({ ...one, open: show(t, 9, 20) }) +
    bubble({ ...one, open: show(t, 31.3, 39, 0.5) }) +
    bubble({ x: 372, y: 98, w: 800, h: 214, tip: samTip, edge: C.water, lines: TEXT.sam1, size: 52, open: show(t, 14, 20) }) +
    bubble({ x: 552, y: 130, w: 530, h: 176, tip: [samTip[0] + 12, 338], edge: C.water, lines: TEXT.sam2, size: 40, open: show(t, 33.6, 39, 0.5) }) +
    bubble({ x: Math.round(40 + dx), y: 128, w: 500, h: 166, tip: anaTip, edge: C.clay, lines: TEXT.ana2, size: 46, open: show(t, 39.6, 99) }) +
    title(t, TEXT.first, 13, 20) + title(t, TEXT.second, 31, 39) +
    caption(t, TEXT.apart, 20.8, 26.8) + caption(t, TEXT.again, 27.3, 30.7) + caption(t, TEXT.onward, 41.6, 99);
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

export const seconds = 60;
export const poster = () => frame(43.6);
export function frame(t) {
  const list = [];
  if (t < 46.2) list.push([beside(t), 1]);
  if (t > 45.7 && t < 56.2) list.push([stones(t), soft(between(t, 45.7, 46.2))]);
  if (t > 55.7) list.push([horizon(t), soft(between(t, 55.7, 56.2))]);
  return list.map(([svg, opacity]) => opacity < 1 ? `<g opacity="${Math.round(opacity * 100) / 100}">${svg}</g>` : svg).join('');
}
