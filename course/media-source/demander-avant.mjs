// Demander avant de dire (03-confidentialite/02-demander-un-accord.md)
import { C, H, W, bubble, caption, curve, door, ease, ground, head, lengthAtX, letter, mix, n, parts, person, ragged, show, sitting, text, title, turning, walking, waves, way, yAtX } from './stage.mjs';

// ---- the words -------------------------------------------------------------------------------------------------
const TEXT = {
  title: 'Demander avant de dire',
  nils1: ['Je ne dors plus.', 'Et j’ai des dettes.'],
  first: 'Première façon : transmettre',
  read: 'Toute la maison lit.',
  shut: 'Nils n’écrira plus.',
  again: 'Recommençons.',
  second: 'Deuxième façon : demander',
  rosa: ['Qu’est-ce que tu veux', 'que l’on sache ? Et qui ?'],
  nils2: ['Mes nuits. À Sofia.', 'Je lui dirai moi-même.'],
  speaks: 'Il parle. Elle est là.',
  last: 'Le reste est à lui.',
};

export const seconds = 50;
export const captions = [
  [0, 5, '[Nils et Rosa, assis sur un muret]', TEXT.title],
  [5, 11, '[Nils tend une lettre] Je ne dors plus.', 'Et j’ai des dettes.'],
  [11, 13, '[Titre] Première façon : transmettre'],
  [13, 17, '[La lettre se déplie et grandit]', TEXT.read],
  [17, 22, '[Nils remonte son col et se détourne]', TEXT.shut],
  [22, 25, '[La lettre se replie]', TEXT.again],
  [25, 27, '[Titre] Deuxième façon : demander'],
  [27, 32, '[Rosa] Qu’est-ce que tu veux', 'que l’on sache ? Et qui ?'],
  [32, 34, '[Nils détache un morceau de la lettre]'],
  [34, 39, '[Nils] Mes nuits. À Sofia.', 'Je lui dirai moi-même.'],
  [39, 45, '[Nils donne le morceau à Sofia.', 'Rosa est derrière.] ' + TEXT.speaks],
  [45, 50, '[Dans sa poche, le reste de la lettre]', TEXT.last],
];

// ---- Nils, Rosa, Sofia -----------------------------------------------------------------------------------------
const kept = (x, y, h) => `<path d="${ragged(x - 9, x + 9, y - h, 5, 2)}V${y}H${x - 9}Z" fill="${C.sheet}" stroke="${C.quiet}" stroke-width="1.500"/>`;
const scarf = `<path d="M-16 -120L13 -122L17 -104L-18 -102Z" fill="${C.sun}"/><path d="M-14 -108L-25 -70L-10 -67L-2 -104Z" fill="${C.sun}"/>`;
const LOOKS = {
  nils: {
    skin: C.skin3, coat: C.clay, arm: '#8FB3AD', hair: '#B98B45', cut: 'short',
    front: `<path d="M-9 -101L0 -78L9 -101Z" fill="${C.soft}"/><path d="M0 -78V-31" stroke="#7E3318" stroke-width="3"/><path d="M-23 -62H-7" stroke="#7E3318" stroke-width="4"/>`,
  },
  rosa: { skin: C.skin2, coat: C.water, arm: C.sleeve, hair: '#8B8F8C', cut: 'curly' },
  sofia: { skin: C.skin1, coat: '#7B8A83', arm: '#5D6C66', hair: '#3A2A20', cut: 'long', over: scarf },
  a: { skin: C.skin4, hair: C.ink, cut: 'short' }, b: { skin: C.skin3, hair: '#7A4A2A', cut: 'long' }, c: { skin: C.skin1, hair: '#8B8F8C', cut: 'bald', beard: true },
};

// ---- the wall, the house, the path -----------------------------------------------------------------------------
const S = 1.45, FOOT = 568, [NILS, ROSA] = [250, 450];
const road = curve('M-20 622C160 606 340 634 520 622C660 612 740 606 800 598C840 592 870 586 912 583');
const wall = () => {
  let stones = '';
  [[96, 150, 0], [250, 120, 0], [374, 160, 0], [538, 84, 0], [96, 84, 1], [184, 140, 1], [328, 116, 1], [448, 174, 1]].forEach(([x, w, row], i) => {
    const y = 526 + row * 25;
    stones += `<path d="M${x + 2} ${y + (i % 3)}L${x + w} ${y}L${x + w - 2} ${y + 22}L${x + 3} ${y + 22}Z" fill="${i % 2 ? C.stone : '#BDB19D'}"/>`;
  });
  return `<path d="M86 516L632 512L634 527L84 529Z" fill="#A89C88"/>${stones}`;
};
const HOUSE = { x: 866, y: 338, w: 104, h: 232 };
function house(t, readers, open = 0) {
  const d = door({ ...HOUSE, open }), heads = ['a', 'b', 'c'].map((who, i) => {
    const u = ease(t, 14.2 + i * 0.5, 15.1 + i * 0.5) * (1 - ease(t, 22, 23));
    return u > 0 ? `<g transform="translate(${1064 + i * 63} ${n(342 + 66 * (1 - u) + (i % 2) * 6)}) scale(1.5) translate(0 136)">${head(LOOKS[who], [0.25, -0.15, -0.5][i])}</g>` : '';
  }).join('');
  return `<path d="M834 570V262L1048 118L1250 260V570Z" fill="${C.soft}"/><path d="M812 272L1048 108L1268 268" fill="none" stroke="${C.ink}" stroke-width="18" stroke-linejoin="round"/>` +
    `<path d="M1020 190L1078 188V244H1020Z" fill="${C.glow}"/><path d="M1049 188V244" stroke="${C.wood}" stroke-width="5"/>` +
    `<svg x="1022" y="288" width="210" height="140" viewBox="1022 288 210 140"><path d="M1022 288H1232V428H1022Z" fill="${C.glow}"/><path d="M1127 288V428" stroke="${C.wood}" stroke-width="6"/>${readers ? heads : ''}</svg>` +
    `<path d="M1022 288H1232V428H1022Z" fill="none" stroke="${C.wood}" stroke-width="8"/>` +
    (open ? d.back : '');
}
const shut = () => door({ ...HOUSE, open: 0 }).leaf + `<circle cx="952" cy="458" r="6" fill="${C.sun}"/>`;

// ---- scenes 1 to 7: on the wall --------------------------------------------------------------------------------
function onTheWall(t, words = true) {
  // Rosa gets up (turning like a sheet of paper), walks to the house, and comes back
  const up = ease(t, 10.9, 11.9), gone = ease(t, 22.2, 22.9), again = ease(t, 23.4, 24.3);
  const walk = walking([[11.7, 16, 470, 962]], t), walkY = yAtX(road, Math.min(walk.x, 905)) + 4 + 20 * ease(t, 14.4, 16);
  const rosaSits = t < 15 ? 1 - 2 * up : 2 * again - 1, carries = t > 11.6 && t < 22.9;
  const rosaFace = turning(t, [[5.6, -0.8], [26.4, -1], [32.4, -0.6]], -0.3, 0.7);
  const give = ease(t, 5.8, 7), took = ease(t, 8.8, 9.8);
  const rosa = rosaSits > 0 ? sitting({ look: LOOKS.rosa, x: ROSA, y: FOOT, scale: S, turn: rosaSits, face: rosaFace, left: t < 20 ? [mix(-11, -52, give * (1 - took)), mix(-40, -58, give * (1 - took))] : [-11, -40] }) : '';
  const stands = !(rosaSits > 0) && t > 11 && gone < 1 ? person({ look: LOOKS.rosa, x: mix(ROSA, walk.x, up), y: mix(FOOT, walkY, up), stride: walk.stride, step: walk.step, face: t < 15 ? Math.max(0, 2 * up - 1) : 1 - gone, scale: S, reach: carries ? [30, -82] : undefined }) : '';

  // Nils: hands it over; turns his collar up; tears off one piece and keeps the rest
  const collar = ease(t, 17.6, 18.8) * (1 - ease(t, 22.4, 23.4)), away = ease(t, 18.6, 19.8) * (1 - ease(t, 22.6, 23.6));
  const opens = ease(t, 32, 32.9), tear = ease(t, 33, 34.3), pocket = ease(t, 35, 36.4), hold7 = t > 31.9 ? 1 : 0;
  const face = t < 17 ? turning(t, [[5.2, 1], [11.6, 0.6]], 0.5, 0.7) : turning(t, [[18.6, -1], [22.8, 0.4], [26.2, 1], [32, 0.2], [33.9, 1]], 0.8, 0.9);
  const returned = ease(t, 22.6, 24.2);
  let left = [-11, -40], right = [11, -40], holds = '', worn = '';
  if (t < 10) right = [mix(11, 62, give * (1 - ease(t, 9, 9.8))), mix(-40, -60, give * (1 - ease(t, 9, 9.8)))];
  if (collar > 0) { left = [mix(-11, -20, collar * (1 - away)), mix(-40, -92, collar * (1 - away))]; right = [mix(11, 20, collar * (1 - away)), mix(-40, -92, collar * (1 - away))]; }
  if (t > 22.6 && t < 32) { const k = ease(t, 23.6, 24.4); left = [-16, mix(-40, -50, k)]; right = [16, mix(-40, -50, k)]; }
  if (hold7) {
    const w = 62, y = mix(-52, -66, opens), part = 20;
    const base = mix(0, 1, opens);
    left = [mix(mix(-16, -34, base), -13, pocket), mix(mix(-50, y + 8, base), -56, pocket)];
    right = [mix(mix(16, 34, base), 50, tear), mix(mix(-50, y - 10, base), -66, tear)];
    const rest = pocket < 1 ? letter({ x: mix(0, -15, pocket), y: mix(y, -62, pocket), w: mix(w, 20, ease(t, 35, 35.8)), h: 60, open: 2 * opens * (1 - ease(t, 35, 35.8)), torn: tear > 0 ? 0.9999 : 0 }) : '';
    const strip = opens > 0.9 ? `<g transform="translate(${n(mix(0, 54, tear))} ${n(mix(y - 20, -76, tear))}) rotate(${n(14 * tear)})">` +
      `<path d="M-31 -10H31V10${ragged(-31, 31, 0).replace(/^M[^L]*/, '').split('L').filter(Boolean).slice(0, -1).reverse().map((p) => { const [x, yy] = p.split(' ').map(Number); return `L${n(x)} ${n(10 + yy)}`; }).join('')}L-31 10Z" fill="${C.shade}" stroke="${C.quiet}" stroke-width="2"/>` + waves(-23, 44, 0, 5) + '</g>' : '';
    holds = rest + (tear > 0 ? strip : '');
    if (pocket > 0.85) worn = kept(-15, -62, 16);
  }
  const neckCollar = collar > 0 ? `<path d="M-22 ${n(-94)}L-24 ${n(-96 - 24 * collar)}L-4 -96Z M22 -94L24 ${n(-96 - 24 * collar)}L4 -96Z" fill="#853615"/>` : '';
  const nils = sitting({ look: { ...LOOKS.nils, overFront: neckCollar }, x: NILS, y: FOOT, scale: S, face, tilt: -7 * away, lean: -5 * away, droop: away * 0.6, left, right, holds, worn });

  // the letter: from hand to hand, larger and larger, to the window; then back
  const at = [[5.6, NILS + 16, 508], [7, NILS + 108, 474], [8.8, NILS + 118, 474], [9.8, ROSA - 4, 500], [11.8, ROSA - 4, 500], [12.4, 520, 500]];
  let lx = at[0][1], ly = at[0][2];
  for (let i = 1; i < at.length; i++) { const u = ease(t, at[i - 1][0], at[i][0]); if (t > at[i - 1][0]) { lx = mix(at[i - 1][1], at[i][1], u); ly = mix(at[i - 1][2], at[i][2], u); } }
  const grow = ease(t, 12.4, 15.8), open = ease(t, 12.2, 13.3) + ease(t, 13.6, 14.8);
  if (t > 12.1) { lx = mix(walk.x + 60, 1132, ease(t, 14.2, 16)); ly = mix(500, 500, grow); }
  const fold = ease(t, 22, 23), w = mix(mix(64, 196, grow), 64, fold), h = mix(mix(74, 250, grow), 74, fold);
  lx = mix(lx, NILS, returned); ly = mix(ly, FOOT - 54 * S, returned) - 130 * Math.sin(Math.PI * returned);
  const post = t < 31.95 && t > 5.2 ? letter({ x: lx, y: ly, w, h, open: open * (1 - fold), tilt: -6 * give * (1 - took) }) : '';
  const inHand = t < 5.2 ? letter({ x: NILS + 16, y: 508, w: 64, h: 74, open: 0 }) : '';

  return ground() + house(t, true) + shut() + way(road, 0) + wall() +
    nils + rosa + inHand + (carries ? post + stands : stands + post) +
    (words ? text(640, 80, TEXT.title, { size: 54, weight: 700, anchor: 'middle', opacity: 1 - ease(t, 4.4, 4.9) }) +
      bubble({ x: 96, y: 132, w: 500, h: 164, tip: [266, 348], edge: C.clay, lines: TEXT.nils1, size: 46, open: show(t, 5.2, 10.6, 0.5) }) +
      bubble({ x: 380, y: 140, w: 520, h: 148, tip: [462, 346], edge: C.water, lines: TEXT.rosa, size: 42, open: show(t, 27, 31.5, 0.5) }) +
      bubble({ x: 96, y: 130, w: 560, h: 164, tip: [266, 348], edge: C.clay, lines: TEXT.nils2, size: 46, open: ease(t, 34, 34.6) }) +
      title(t, TEXT.first, 11, 16.6) + caption(t, TEXT.read, 13, 16.6) + caption(t, TEXT.shut, 17, 21.6) + caption(t, TEXT.again, 22, 24.6) + title(t, TEXT.second, 25, 31.6) : '');
}

// ---- scene 8: at the door --------------------------------------------------------------------------------------
function atTheDoor(t) {
  const nils = walking([[38.7, 42.6, 330, 776]], t), rosa = walking([[38.7, 42.6, 205, 640]], t), open = ease(t, 41, 42.8);
  const give = ease(t, 42.7, 43.6), taken = ease(t, 43.7, 44.6), d = door({ ...HOUSE, open });
  const stripX = mix(nils.x + 62, 856, taken), stripY = yAtX(road, nils.x) - 108;
  const look = { ...LOOKS.nils, side: `<path d="M-4 -117L4 -98L10 -117Z" fill="${C.soft}"/>${kept(14, -76, 15)}<path d="M4 -76L22 -75" stroke="#7E3318" stroke-width="4"/>` };
  const strip = (x, y) => `<g transform="translate(${n(x)} ${n(y)}) rotate(-8)"><path d="M-34 -13H34V11L24 14L14 10L2 14L-10 10L-22 14L-34 11Z" fill="${C.shade}" stroke="${C.quiet}" stroke-width="3"/>${waves(-24, 48, 0, 9)}</g>`;
  return ground() + house(t, false, 0.001) + d.back +
    way(road, mix(lengthAtX(road, nils.x + 58), road.at(-1).length, ease(t, 42.4, 43.4))) +
    person({ look: LOOKS.sofia, x: 926, y: 571, face: -1, scale: 1.32, reach: [mix(20, 52, Math.max(open * 0.5, give)), mix(-70, -80, give)] }) + d.leaf +
    person({ look: LOOKS.rosa, ...rosa, y: yAtX(road, rosa.x) + 3, scale: S }) +
    (give > 0 ? strip(mix(stripX, stripX, give), stripY) : strip(nils.x + 44, yAtX(road, nils.x) - 96)) +
    person({ look, ...nils, y: yAtX(road, nils.x) + 3, scale: S, reach: [mix(26, mix(44, 36, taken), give), mix(-66, -76, give)] }) +
    caption(t, TEXT.speaks, 39.3, 99);
}

// ---- scene 9: the pocket ---------------------------------------------------------------------------------------
function pocket(t) {
  const s = mix(1, 1.06, ease(t, 45, 50)), rest = ragged(430, 850, 236, 13, 11);
  return `<rect width="${W}" height="${H}" fill="${C.clay}"/><g transform="translate(640 420) scale(${Math.round(s * 10000) / 10000}) translate(-640 -420)">` +
    `<path d="M1130 -40L1118 760H1340V-40Z" fill="${C.soft}"/><path d="M1118 -40L1106 760" stroke="#7E3318" stroke-width="12"/>` +
    [150, 360, 570].map((y) => `<circle cx="1062" cy="${y}" r="24" fill="#7E3318"/><path d="M1054 ${y - 6}h.1M1070 ${y - 6}h.1M1054 ${y + 8}h.1M1070 ${y + 8}h.1" stroke="${C.sun}" stroke-width="6" stroke-linecap="round"/>`).join('') +
    `<path d="${rest}L842 520H438Z" fill="${C.sheet}" stroke="${C.quiet}" stroke-width="5" stroke-linejoin="round"/>` + waves(490, 290, 296, 36) + waves(490, 220, 346, 36) +
    `<path d="M330 388L946 380L930 640C930 690 890 716 850 718H426C380 714 346 690 344 640Z" fill="#B65329"/><path d="M356 440L922 434" stroke="#7E3318" stroke-width="6" stroke-dasharray="24 16"/><path d="M330 388L946 380L944 420L332 426Z" fill="#8F3C1B"/></g>` +
    `<path d="M300 56L980 50L984 158L296 162Z" fill="${C.sheet}"/>` + text(640, 126, TEXT.last, { size: 56, weight: 700, anchor: 'middle', opacity: ease(t, 45.1, 45.7) });
}

export const frame = (t) => parts(t, [[0, 39, () => onTheWall(t)], [39, 45, () => atTheDoor(t)], [45, 99, () => pocket(t)]]);
export const poster = () => onTheWall(33.62, false);
