const { compose, Duplex, PassThrough, Readable, Transform } = require('stream');
(async () => {
  const upper = new Transform({ transform(chunk, encoding, callback) { callback(null, String(chunk).toUpperCase()); } });
  const exclaim = async function* (source) { for await (const chunk of source) yield `${chunk}!`; };
  const both = compose(upper, exclaim);
  both.end('hello');
  for await (const chunk of both) console.log(String(chunk));
  for await (const chunk of Duplex.from(['a', 'b'])) console.log(chunk);
  for await (const chunk of Duplex.from(Promise.resolve('promised'))) console.log(chunk);
  const fed = Duplex.from(async function* (source) { for await (const chunk of source) yield String(chunk).length; });
  fed.write('four');
  fed.end('fives');
  for await (const length of fed) console.log(length);
  console.log(await Readable.from(['x', 'y']).compose(exclaim).toArray());
})();
