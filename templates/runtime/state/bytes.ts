// Bytes of a record and the text around them: numbers, bitmaps and texts in the fewest bytes, and the frame with its check sum. What they mean
// stands in codec.ts.

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** The frame around any payload; exported for tests that play a newer program. */
export function frame(version: string, payload: readonly number[]): string {
  const check = crc32([version.charCodeAt(0), ...payload]);
  const bytes = [...payload, check >>> 24, (check >>> 16) & 255, (check >>> 8) & 255, check & 255];
  let text = version, bits = 0, held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 6; ) text += ALPHABET.charAt((held >>> (bits -= 6)) & 63);
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + ALPHABET.charAt((held << (6 - bits)) & 63) : text;
}

/** The payload, or null when the text is not a frame or its check sum is wrong. */
export function unframe(text: string): readonly number[] | null {
  const bytes: number[] = [];
  let bits = 0, held = 0;
  for (const character of text.slice(1)) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) return null;
    held = (held << 6) | value;
    if ((bits += 6) >= 8) bytes.push((held >>> (bits -= 8)) & 255);
    held &= (1 << bits) - 1;
  }
  if (bits >= 6 || held !== 0 || bytes.length < 4) return null;
  const payload = bytes.slice(0, -4);
  const check = bytes.slice(-4).reduce((sum, byte) => ((sum << 8) | byte) >>> 0, 0);
  return crc32([text.charCodeAt(0) & 255, ...payload]) === check && text.charCodeAt(0) < 128 ? payload : null;
}

export function crc32(bytes: readonly number[]): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

export function putNumber(out: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) | 128);
  out.push(rest);
}

export function bitmap(numbers: Iterable<number>): number[] {
  const bytes: number[] = [];
  for (const number of numbers) {
    const at = (number - 1) >> 3;
    while (bytes.length <= at) bytes.push(0);
    bytes[at] = (bytes[at] ?? 0) | (1 << ((number - 1) & 7));
  }
  return bytes;
}

/** The text in UTF-8 where it is well formed and not longer so, else in UTF-16, high byte first. */
export function textBytes(text: string): { isUtf8: boolean; bytes: readonly number[] } {
  const utf8 = [...new TextEncoder().encode(text)];
  if (utf8.length <= 2 * text.length && utf8Text(utf8) === text) return { isUtf8: true, bytes: utf8 };
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return { isUtf8: false, bytes: units.flatMap((unit) => [unit >> 8, unit & 255]) };
}

export function utf8Text(bytes: readonly number[]): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
}
