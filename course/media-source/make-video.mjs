// Makes a film, its poster (.jpg) and its captions (.vtt) in ../media from the scene file of the same name.
//   node course/media-source/make-video.mjs                          all films
//   node course/media-source/make-video.mjs rester-present           one film
//   node course/media-source/make-video.mjs rester-present 10 36.5   only these moments, as PNG in the system's temporary folder
import { make } from './stage.mjs';

const FILMS = ['reformuler', 'rester-present', 'demander-avant', 'rendez-vous-a-deux'];
const [name, ...moments] = process.argv.slice(2);
if (name && !FILMS.includes(name)) throw new Error(`no such film: ${name} (${FILMS.join(', ')})`);
for (const film of name ? [name] : FILMS) await make(film, await import(`./${film}.mjs`), moments.map(Number));
