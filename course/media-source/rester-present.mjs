// Rester présent : deux façons d’être là (02-soutien-en-crise/01-reconnaitre-la-detresse.md)
import { C, bench, bubble, caption, curve, door, ease, foldAway, ground, lengthAtX, mix, parts, person, show, sitting, text, title, turning, walking, way, yAtX } from './stage.mjs';

// ---- the words -------------------------------------------------------------------------------------------------
const TEXT = {
  title: 'Rester présent : deux façons d’être là',
  mila1: ['Je n’y arrive plus.'],
  first: 'Première façon : remplir',
  karim1: [['Respirez !'], ['Pensez à autre chose !'], ['Demain, ça ira mieux !']],
  gone: 'Mila disparaît derrière les mots.',
  again: 'Recommençons.',
  second: 'Deuxième façon : rester',
  karim2: ['Je reste un moment.', 'Vous n’avez pas à parler.'],
  quiet: 'Du temps. Du silence. Quelqu’un.',
  mila2: ['J’ai peur de rentrer.'],
  karim3: ['Merci de me le dire.', 'Qui pourrait être là ce soir ?'],
  last: 'Rester d’abord. Relier ensuite.',
};

export const seconds = 50;
export const captions = [
  [0, 5, '[Mila, seule sur un banc]', TEXT.title],
  [5, 10, '[Mila] Je n’y arrive plus.'],
  [10, 11, '[Titre] Première façon : remplir'],
  [11, 13, '[Karim, debout devant elle]', 'Respirez !'],
  [13, 15, '[Karim] Pensez à autre chose !'],
  [15, 17, '[Karim] Demain, ça ira mieux !'],
  [17, 21, '[On ne voit plus que le bout du bonnet]', TEXT.gone],
  [21, 24, '[Les bulles se replient. Karim recule.]', TEXT.again],
  [24, 26, '[Titre] Deuxième façon : rester'],
  [26, 32, '[Karim, assis au bout] Je reste un moment.', 'Vous n’avez pas à parler.'],
  [32, 37, '[Une lampe s’allume]', TEXT.quiet],
  [37, 40, '[Mila, tournant un peu la tête]', 'J’ai peur de rentrer.'],
  [40, 44, '[Karim] Merci de me le dire.', 'Qui pourrait être là ce soir ?'],
  [44, 50, '[Côte à côte, vers une porte qui s’ouvre]', TEXT.last],
];

// ---- Mila, Karim, and the one who opens ------------------------------------------------------------------------
const LOOKS = {
  mila: { skin: C.skin3, coat: '#7B8A83', arm: '#5D6C66', hair: '#4A2F22', cut: 'long', cap: { fill: C.clay, band: '#853615', tip: true } },
  karim: { skin: C.skin2, coat: C.water, arm: C.sleeve, hair: C.ink, cut: 'curly' },
  third: { skin: C.skin1, coat: C.coat, arm: '#A67F2C', hair: C.ink, cut: 'bun' },
};

// ---- scenes 1 to 8: the bench ----------------------------------------------------------------------------------
const road = curve('M-20 626C160 606 320 640 520 630C720 618 900 612 1060 628C1160 636 1240 626 1310 620');
const FOOT = 572, [MILA, KARIM] = [330, 736];
const tip1 = [690, 424];
const FILL = [
  { x: 96, y: 504, w: 420, h: 84, tip: tip1, edge: C.water, lines: TEXT.karim1[0], size: 48, side: 'right' },
  { x: 52, y: 428, w: 570, h: 84, tip: tip1, edge: C.water, lines: TEXT.karim1[1], size: 48, side: 'right' },
  { x: 78, y: 352, w: 548, h: 84, tip: tip1, edge: C.water, lines: TEXT.karim1[2], size: 48, side: 'right' },
];
function onTheBench(t, words = true) {
  const lit = ease(t, 32.4, 35.6), say = (f, ...rest) => words ? f(t, ...rest) : '';
  const walk = walking([[8.7, 11.3, 1330, 722], [22.2, 23.2, 722, 776]], t), sits = ease(t, 24.2, 25.4);
  const lamp = `<path d="M118 296L182 296L480 640L-70 640Z" fill="${C.glow}" opacity="${Math.round(lit * 72) / 100}"/>` +
    `<path d="M150 300V594" stroke="${C.ink}" stroke-width="10"/><path d="M128 596L172 595" stroke="${C.ink}" stroke-width="12" stroke-linecap="round"/>` +
    `<path d="M122 298L136 250L164 250L178 298Z" fill="${C.stone}" stroke="${C.ink}" stroke-width="5" stroke-linejoin="round"/><path d="M122 298L136 250L164 250L178 298Z" fill="${C.sun}" opacity="${Math.round(lit * 100) / 100}"/>` +
    `<path d="M130 248L150 230L170 248Z" fill="${C.ink}"/>`;
  const mila = sitting({ look: LOOKS.mila, x: MILA, y: FOOT, scale: 1.5, droop: 1 - 0.45 * ease(t, 36.9, 38), face: turning(t, [[36.9, 1]], -0.7, 0.9), tilt: turning(t, [[36.9, 0]], -9, 0.9) });
  // he turns like a sheet of paper and sits down
  const karim = sits < 1 ? (t > 8.6 ? person({ look: LOOKS.karim, x: mix(walk.x, KARIM, sits), y: mix(yAtX(road, Math.max(0, Math.min(1290, walk.x))) + 2, FOOT, sits), stride: walk.stride, step: walk.step, face: -Math.max(0, 1 - 2 * sits), scale: 1.5 }) : '') : '';
  const seated = sits > 0.5 ? sitting({ look: LOOKS.karim, x: KARIM, y: FOOT, turn: 2 * sits - 1, scale: 1.5, face: turning(t, [[25.6, -1], [31, -0.15], [37.2, -1]], 0, 0.8) }) : '';
  const away = [22.4, 21.9, 21.4];
  return ground() + lamp + way(road, 0) + bench(246, 820, FOOT) + mila + seated + (sits <= 0.5 ? karim : '') +
    FILL.map((b, i) => t < 11 + 2 * i ? '' : t < away[i] - 0.4 ? bubble({ ...b, open: ease(t, 11 + 2 * i, 12.1 + 2 * i) }) : foldAway(b, ease(t, away[i] - 0.4, away[i] + 1.3))).join('') +
    (words ? text(640, 170, TEXT.title, { size: 54, weight: 700, anchor: 'middle', opacity: 1 - ease(t, 4.4, 4.9) }) +
      bubble({ x: 160, y: 158, w: 452, h: 92, tip: [348, 312], edge: C.clay, lines: TEXT.mila1, size: 46, open: show(t, 5, 9.6, 0.5) }) +
      bubble({ x: 560, y: 128, w: 560, h: 152, tip: [750, 346], edge: C.water, lines: TEXT.karim2, size: 42, open: show(t, 26, 31.6, 0.5) }) +
      bubble({ x: 26, y: 84, w: 606, h: 156, tip: [348, 312], edge: C.clay, lines: TEXT.mila2, size: 42, open: ease(t, 37, 37.6) }) +
      bubble({ x: 648, y: 84, w: 606, h: 156, tip: [750, 346], edge: C.water, lines: TEXT.karim3, size: 42, open: ease(t, 40, 40.6) }) : '') +
    say(title, TEXT.first, 10, 16.6) + say(caption, TEXT.gone, 17, 20.6) + say(caption, TEXT.again, 21.1, 23.6) +
    say(title, TEXT.second, 24, 31.6) + say(caption, TEXT.quiet, 32.2, 36.6);
}

// ---- scene 9: towards a door -----------------------------------------------------------------------------------
const home = curve('M-20 566C140 540 320 590 480 574C640 556 800 552 930 574C980 580 1020 581 1052 581');
function together(t) {
  const mila = walking([[43.6, 48.6, 150, 700]], t), karim = walking([[43.6, 48.6, 270, 820]], t), open = ease(t, 45.4, 47.6);
  const way9 = door({ x: 1050, y: 348, w: 104, h: 232, open });
  return ground() +
    `<path d="M996 582V290L1118 196L1250 288V580Z" fill="${C.soft}"/><path d="M980 296L1118 188L1266 294" fill="none" stroke="${C.ink}" stroke-width="16" stroke-linejoin="round"/><path d="M1180 372L1226 371V432H1181Z" fill="${C.glow}"/>` +
    way9.back + way(home, mix(lengthAtX(home, karim.x + 60), home.at(-1).length, ease(t, 48, 49.2))) +
    person({ look: LOOKS.third, x: 1112, y: 581, face: -1, scale: 1.34, reach: [mix(24, 50, open), -76] }) + way9.leaf +
    person({ look: LOOKS.karim, ...karim, y: yAtX(home, karim.x) + 2, scale: 1.5 }) +
    person({ look: LOOKS.mila, ...mila, y: yAtX(home, mila.x) + 2, scale: 1.5, nod: 2 }) +
    text(640, 142, TEXT.last, { size: 54, weight: 700, anchor: 'middle', opacity: ease(t, 44.4, 45) });
}

export const frame = (t) => parts(t, [[0, 44, () => onTheBench(t)], [44, 99, () => together(t)]]);
export const poster = () => onTheBench(36, false);
