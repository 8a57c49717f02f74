// Chunks that arrive over time are joined; decoders carry what is cut.
const chunks = [];
const source = Buffer.from('Zeile eins – äöü\nZeile zwei 😀\n');
const decoder = new TextDecoder();
let text = '', position = 0;
function arrive() {
  if (position >= source.length) return finish();
  const chunk = source.subarray(position, position += 5);
  chunks.push(chunk);
  text += decoder.decode(chunk, { stream: true });
  setTimeout(arrive, 1);
}
function finish() {
  text += decoder.decode();
  const whole = Buffer.concat(chunks);
  console.log(chunks.length, whole.equals(source), whole.toString() === text, text.split('\n'));
}
arrive();
async function* frames() { for (let i = 0; i < 3; i++) { await null; yield new Uint8Array([i, i * 2]); } }
(async () => { const all = []; for await (const frame of frames()) all.push(...frame); console.log(all); })();
console.log('waiting');
