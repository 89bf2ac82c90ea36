// Un rendez-vous à deux : avant, pendant, après (04-s-orienter/02-buts-et-rendez-vous.md)
import { C, H, W, bench, bubble, curve, ease, foldAway, ground, mix, n, parts, person, show, sitting, text, title, turning, walking, waves, way, yAtX } from './stage.mjs';

// ---- the words -------------------------------------------------------------------------------------------------
const TEXT = {
  title: ['Un rendez-vous à deux :', 'avant, pendant, après'],
  before: 'Avant',
  notes: ['Dormir la nuit', 'Travailler le matin', 'Qui appeler le week-end ?'],
  during: 'Pendant',
  doctor: ['Alors, comment va-t-elle ?'],
  omar1: ['Elle dort mal,', 'elle est fatiguée…'],
  folds: 'Lise plie sa feuille.',
  again: 'Recommençons.',
  omar2: ['Lise, tu veux répondre ?'],
  lise1: ['Oui. J’ai noté', 'trois points.'],
  after: 'Après',
  omar3: ['Qu’as-tu compris ?'],
  lise2: ['On change l’heure.', 'Et je rappelle jeudi.'],
  last: ['Sa voix d’abord.', 'La vôtre à côté.'],
};

export const seconds = 50;
export const captions = [
  [0, 5, '[Titre] Un rendez-vous à deux :', 'avant, pendant, après'],
  [5, 7, '[Titre] Avant'],
  [7, 8.5, '[Feuille de Lise] Dormir la nuit'],
  [8.5, 10, '[Feuille de Lise] Travailler le matin'],
  [10, 12, '[Feuille de Lise]', 'Qui appeler le week-end ?'],
  [12, 13, '[Titre] Pendant'],
  [13, 17, '[La médecin, à Omar]', 'Alors, comment va-t-elle ?'],
  [17, 20, '[Omar] Elle dort mal, elle est fatiguée…'],
  [20, 23, '[La bulle d’Omar cache la feuille]', TEXT.folds],
  [23, 26, '[La bulle d’Omar se replie]', TEXT.again],
  [26, 29, '[La médecin, à Omar]', 'Alors, comment va-t-elle ?'],
  [29, 32, '[Omar, se tournant vers Lise]', 'Lise, tu veux répondre ?'],
  [32, 35, '[Lise, dépliant sa feuille]', 'Oui. J’ai noté trois points.'],
  [35, 36, '[Titre] Après'],
  [36, 39, '[Omar, sur un banc] Qu’as-tu compris ?'],
  [39, 42, '[Lise] On change l’heure.', 'Et je rappelle jeudi.'],
  [42, 50, '[Côte à côte] Sa voix d’abord.', 'La vôtre à côté.'],
];

// ---- Lise, Omar, the doctor ------------------------------------------------------------------------------------
const LOOKS = {
  lise: { skin: C.skin3, coat: C.coat, arm: '#A67F2C', hair: '#6B3A1F', cut: 'long', cap: { fill: C.clay, band: '#853615' } },
  omar: { skin: C.skin2, coat: C.water, arm: C.sleeve, hair: '#3A3F3D', cut: 'short', beard: true },
  doctor: { skin: C.skin4, coat: '#CDB186', arm: '#B3945F', hair: C.ink, cut: 'bun' },
};
const road = curve('M-20 566C240 540 340 588 480 572C620 552 720 548 860 568C1000 588 1120 566 1300 556');

// ---- scenes 1 and 8: on the path -------------------------------------------------------------------------------
function path(t) {
  const last = t > 30, moves = last ? [[41.6, 49, 250, 700]] : [[-0.6, 4.8, 90, 400]];
  const lise = walking(moves, t), omar = { ...lise, x: lise.x + 125 };
  const done = last ? road.filter((p) => p.x < omar.x + 70).at(-1).length : 0;
  return ground() + (last ? `<circle cx="1010" cy="300" r="84" fill="${C.sun}"/>` : '') + way(road, done) +
    person({ look: LOOKS.omar, ...omar, y: yAtX(road, omar.x) + 2, scale: 1.5 }) + person({ look: LOOKS.lise, ...lise, y: yAtX(road, lise.x) + 2, scale: 1.5 }) +
    (last ? text(640, 108, TEXT.last, { size: 56, weight: 700, anchor: 'middle', gap: 1.3, opacity: ease(t, 42.3, 42.9) })
      : text(640, 124, TEXT.title, { size: 54, weight: 700, anchor: 'middle', gap: 1.35 }));
}

// ---- scene 2: three lines on a sheet ---------------------------------------------------------------------------
const room = () => `<rect width="${W}" height="${H}" fill="${C.paper}"/><path d="M0 520L1280 512V720H0Z" fill="${C.sand}"/><path d="M0 628C300 616 700 634 1280 622V720H0Z" fill="${C.sand2}"/>`;
const chair = (x, y) => `<path d="M${x - 54} ${y - 122}L${x + 54} ${y - 124}L${x + 50} ${y - 40}H${x - 50}Z" fill="${C.stone}"/><path d="M${x - 46} ${y - 44}V${y + 4}M${x + 46} ${y - 44}V${y + 4}" stroke="${C.wood}" stroke-width="9" stroke-linecap="round"/>`;
function writing(t) {
  const times = [7, 8.5, 10], line = times.findLast((x) => t >= x), u = line ? (t - line) / 1.1 : 2, moves = u < 1 ? Math.sin(u * Math.PI * 6) * 2.5 : 0;
  const hand = [6 + (u < 1 ? 12 * u : 0), -62 + moves * 0.5], px = 210 + hand[0] * 1.5, py = 574 + hand[1] * 1.5;
  const words = TEXT.notes.map((words, i) => t < times[i] ? '' : `<svg x="634" y="${190 + i * 100}" width="${n(580 * Math.min(1, (t - times[i]) / 1.1))}" height="90">${text(26, 62, words, { size: 45 })}</svg>`).join('');
  return room() + chair(210, 574) + chair(420, 574) +
    sitting({ look: LOOKS.omar, x: 420, y: 574, face: -1, tilt: -4, right: [12, -62], left: [-14, -62] }) +
    sitting({ look: LOOKS.lise, x: 210, y: 574, face: 0.5, tilt: 4, left: [-22, -62], right: hand }) +
    `<path d="M176 478L262 476L280 488L166 490Z" fill="${C.sheet}" stroke="${C.quiet}" stroke-width="3"/>` +
    `<path d="M${n(px - 2)} ${n(py + 6)}L${n(px + 20)} ${n(py - 30)}" stroke="${C.clay}" stroke-width="6" stroke-linecap="round"/>` +
    `<path d="M96 490L552 486L556 506L92 510Z" fill="${C.wood}"/><path d="M124 508V606M526 506V604" stroke="${C.wood}" stroke-width="14"/>` +
    `<path d="M284 486L620 150M284 492L622 540" stroke="${C.quiet}" stroke-width="3" stroke-dasharray="2 12" stroke-linecap="round"/>` +
    `<path d="M620 150L1238 142L1244 534L624 542Z" fill="${C.sheet}" stroke="${C.clay}" stroke-width="5" stroke-linejoin="round"/>` +
    [260, 360, 460].map((y) => `<path d="M660 ${y + 8}H1204" stroke="${C.stone}" stroke-width="3"/>`).join('') + words + title(t, TEXT.before, 5, 99);
}

// ---- scenes 3 to 6: at the round table -------------------------------------------------------------------------
const FOOT = 560, [LISE, OMAR, DOCTOR] = [450, 830, 640];
const OMAR1 = { x: 84, y: 400, w: 500, h: 120, tip: [806, 388], edge: C.water, lines: TEXT.omar1, size: 46, side: 'right' };
function meeting(t, words = true) {
  // the sheet in her hands: open, folded behind the words of Omar, open again
  const shut = ease(t, 19.4, 20.8) * (1 - ease(t, 31.6, 32.8)), low = shut;
  const w = 46, h = mix(46, 20, shut), y = mix(-64, mix(-13, -37, ease(t, 23, 25)), low);
  const sheet = `<path d="M${-w / 2} ${n(y - h / 2)}L${w / 2} ${n(y - h / 2 - 1)}L${w / 2 + 1} ${n(y + h / 2)}H${-w / 2}Z" fill="${shut > 0.5 ? C.shade : C.sheet}" stroke="${C.quiet}" stroke-width="2"/>` +
    (shut < 0.5 ? [-12, 1, 14].map((dy) => waves(-w / 2 + 6, w - 12, y + dy, 6)).join('') : `<path d="M${-w / 2 + 4} ${n(y + 5)}H${w / 2 - 4}" stroke="${C.quiet}" stroke-width="1.500"/>`);
  const hand = (side) => [side * 25, y + 2];
  const back = ease(t, 23.6, 25);
  const lise = sitting({ look: LOOKS.lise, x: LISE, y: FOOT, holds: sheet, left: hand(-1), right: hand(1),
    face: turning(t, [[17.4, 0.2], [24.6, 0.5], [29.8, 0.95], [31.8, 0.6]], 0.5, 0.7), tilt: 9 * ease(t, 17.6, 19) * (1 - back), droop: 0.9 * ease(t, 17.6, 19) * (1 - back) });
  const omar = sitting({ look: LOOKS.omar, x: OMAR, y: FOOT, face: turning(t, [[28.6, -1]], -0.45, 0.7) });
  const doctor = `<g>${sitting({ look: LOOKS.doctor, x: DOCTOR, y: 630, scale: 1.62, behind: true, face: turning(t, [[12.4, 1], [29.8, -1]], 0.3, 1) })}` +
    `<path d="M574 534C580 518 700 516 706 534L712 618C690 628 590 628 568 618Z" fill="#8FB3AD"/><path d="M588 622V648M692 622V648" stroke="${C.wood}" stroke-width="10" stroke-linecap="round"/></g>`;
  const table = `<path d="M640 552V600" stroke="${C.wood}" stroke-width="18"/><ellipse cx="640" cy="548" rx="146" ry="28" fill="${C.wood}"/><ellipse cx="640" cy="542" rx="146" ry="28" fill="#B8946C"/><path d="M540 520H562L559 540H543Z" fill="${C.soft}"/><path d="M718 520H740L737 540H721Z" fill="${C.soft}"/>`;
  const over = t < 23 ? bubble({ ...OMAR1, open: ease(t, 17, 19.4) }) : foldAway(OMAR1, ease(t, 23, 25));
  const ask = { x: 336, y: 118, w: 608, h: 96, tip: [646, 382], edge: C.quiet, lines: TEXT.doctor, size: 46 };
  return room() + chair(LISE, FOOT) + chair(OMAR, FOOT) + table + lise + omar + (words ? over : '') + doctor +
    (words ? bubble({ ...ask, open: show(t, 13, 16.5, 0.5) }) + bubble({ ...ask, open: show(t, 26, 28.4, 0.5) }) +
      bubble({ x: 772, y: 190, w: 452, h: 80, tip: [842, 330], edge: C.water, lines: TEXT.omar2, size: 36, open: ease(t, 29, 29.6) }) +
      bubble({ x: 100, y: 96, w: 520, h: 190, tip: [466, 332], edge: C.clay, lines: TEXT.lise1, size: 56, open: ease(t, 32, 32.6) }) +
      title(t, TEXT.during, 12, 16.6) + text(640, 698, TEXT.folds, { size: 46, weight: 600, anchor: 'middle', opacity: show(t, 20, 22.6, 0.5) }) +
      text(640, 698, TEXT.again, { size: 46, weight: 600, anchor: 'middle', opacity: show(t, 23.1, 25.6, 0.5) }) : '');
}

// ---- scene 7: a bench, a tree ----------------------------------------------------------------------------------
function outside(t) {
  const foot = 566;
  return ground() + `<path d="M1060 590L1076 380L1100 380L1112 588Z" fill="${C.wood}"/><path d="M1086 168C1140 160 1184 208 1176 258C1210 300 1194 380 1130 392C1082 412 1010 404 992 356C954 318 972 256 1006 242C1006 200 1044 166 1086 168Z" fill="#3E7F76"/>` +
    bench(330, 800, foot) + way(curve('M-20 626C160 606 320 640 520 630C720 618 900 612 1060 628C1160 636 1240 626 1310 620'), 0) +
    sitting({ look: LOOKS.lise, x: 450, y: foot, face: turning(t, [[38.6, 1]], 0.4, 0.7), left: [-15, -42], right: [12, -42], holds: `<path d="M-12 -50L14 -51L15 -38H-12Z" fill="${C.shade}" stroke="${C.quiet}" stroke-width="2"/>` }) +
    sitting({ look: LOOKS.omar, x: 650, y: foot, face: turning(t, [[35.6, -1]], -0.4, 0.7) }) +
    bubble({ x: 660, y: 186, w: 466, h: 96, tip: [664, 340], edge: C.water, lines: TEXT.omar3, size: 46, open: ease(t, 36, 36.6) }) +
    bubble({ x: 116, y: 122, w: 510, h: 166, tip: [466, 338], edge: C.clay, lines: TEXT.lise2, size: 46, open: ease(t, 39, 39.6) }) +
    title(t, TEXT.after, 35.1, 99);
}

export const frame = (t) => parts(t, [[0, 5, () => path(t)], [5, 12, () => writing(t)], [12, 35, () => meeting(t)], [35, 42, () => outside(t)], [42, 99, () => path(t)]]);
export const poster = () => meeting(33.5, false);
