// Makes what the clean course shows and no editor writes: the card (PNG), the film with its poster and captions, in clean/course/media.
//   node tests/seeded/make_media.mjs
// Needs node_modules (playwright-core), Chromium (or $CHROMIUM) and ffmpeg with libx264. The results are committed; run it to change them.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const media = fileURLToPath(new URL("clean/course/media/", import.meta.url));
const font = "font: 600 34px Verdana, 'DejaVu Sans', sans-serif; fill: #22302F; text-anchor: middle";
const picture = (body) => `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360" viewBox="0 0 640 360"><style>text { ${font} }</style>` +
  `<rect width="640" height="360" fill="#FBF8F3"/>${body}</svg>`;
const figure = (x, colour) => `<g fill="${colour}"><circle cx="${x}" cy="146" r="24"/><path d="M${x - 28} 178L${x + 27} 175L${x + 38} 262L${x - 36} 266Z"/></g>`;
const chair = (x, y, lit) => `<rect x="${x}" y="${y}" width="46" height="42" rx="7" fill="${lit ? "#E9B949" : "#CFC4B2"}"/>`;
const chairs = (lit) => chair(250, 214, false) + chair(320, 222, lit) + chair(390, 210, false) + chair(560, 228, lit);
const words = (text) => `<text x="320" y="330">${text}</text>`;

const card = picture(`<path d="M40 26L604 20L608 330L36 336Z" fill="#F1EADF" stroke="#1F5A7A" stroke-width="5"/>` +
  ["Bienvenue.", "Nous finissons à 20 h.", "Vous pouvez passer", "votre tour, sortir, revenir."].map((line, at) => `<text x="320" y="${104 + at * 60}">${line}</text>`).join(""));
const scenes = [
  { text: "Bonjour, je m’appelle Nour.", seen: "Nour se tourne vers la porte", body: figure(180, "#1F5A7A") + figure(500, "#A34722") + chairs(false) },
  { text: "On parle jusqu’à 20 h.", seen: "Nour montre une horloge", body: figure(180, "#1F5A7A") + figure(500, "#A34722") + chairs(false) +
      `<circle cx="180" cy="66" r="34" fill="#FFFEFB" stroke="#22302F" stroke-width="5"/><path d="M180 66V44M180 66L164 74" stroke="#22302F" stroke-width="5"/>` },
  { text: "Choisissez votre place.", seen: "Deux chaises s’éclairent", body: figure(180, "#1F5A7A") + figure(470, "#A34722") + chairs(true) },
];
const seconds = 3;
const time = (second) => `00:00:${String(second).padStart(2, "0")}.000`;
const cue = (scene, at) => `${at + 1}\n${time(at * seconds)} --> ${time((at + 1) * seconds)}\n[${scene.seen}]\n${scene.text}\n`;

const frames = mkdtempSync(join(tmpdir(), "arrivee-"));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--force-color-profile=srgb"] });
const page = await browser.newPage({ viewport: { width: 640, height: 360 } });
const draw = async (svg, path) => {
  await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
  await page.screenshot({ path, ...(path.endsWith(".jpg") ? { quality: 80, type: "jpeg" } : {}) });
};
await draw(card, join(media, "carte-accueil.png"));
await draw(picture(scenes[0].body + words(scenes[0].text)), join(media, "arrivee.jpg"));
for (const [at, scene] of scenes.entries()) await draw(picture(scene.body + words(scene.text)), join(frames, `${at}.png`));
await browser.close();

execFileSync("ffmpeg", ["-v", "error", "-y", "-framerate", `1/${seconds}`, "-i", join(frames, "%d.png"), "-f", "lavfi", "-i", "anullsrc=r=44100:cl=mono",
  "-shortest", "-t", String(scenes.length * seconds), "-r", "10", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "30", "-c:a", "aac", "-b:a", "8k",
  "-map_metadata", "-1", "-fflags", "+bitexact", "-movflags", "+faststart", join(media, "arrivee.mp4")]);
writeFileSync(join(media, "arrivee.vtt"), `WEBVTT\n\n${scenes.map(cue).join("\n")}`);
rmSync(frames, { recursive: true });
