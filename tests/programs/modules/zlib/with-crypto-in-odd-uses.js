// Digests and compression in unusual uses: as streams, flushed, destroyed, cut off.
const zlib=require('zlib'),crypto=require('crypto'),fs=require('fs'),os=require('os'),path=require('path');const {pipeline}=require('stream/promises');const {Readable,Writable,PassThrough}=require('stream');
(async()=>{
const h=crypto.createHash('md5');h.setEncoding('hex');h.write('abc');h.end();console.log(h.read());
const h2=crypto.createHash('md5');await pipeline(Readable.from(['a','b']),h2);console.log(h2.digest?.length, h2.read()?.toString('hex'));
try{h2.digest()}catch(e){console.log(e.code)}
console.log(crypto.createHash('sha1').update('a').digest('binary').length, crypto.createHash('sha1').update('é','latin1').digest('base64'));
console.log(crypto.createHash('md5').update(new DataView(new ArrayBuffer(2))).digest('hex'));
try{crypto.createHash('md5').update(new ArrayBuffer(2))}catch(e){console.log(e.message)}
const g=zlib.createGzip();const chunks=[];g.on('data',c=>chunks.push(c));g.write('a'.repeat(100000));await new Promise(r=>g.flush(r));console.log(chunks.length>0);g.end();await new Promise(r=>g.on('end',r));console.log(zlib.gunzipSync(Buffer.concat(chunks)).length);
const d=zlib.createDeflate();d.destroy();d.on('close',()=>console.log('destroyed close'));d.write('x',e=>console.log(e.code));
await new Promise(r=>d.on('close',()=>setImmediate(r)));
const bad=zlib.createInflate();bad.on('error',e=>console.log('bad',e.code));bad.write(Buffer.from('garbage'));await new Promise(r=>bad.on('close',r));
const u=zlib.createUnzip();u.end(zlib.deflateRawSync('x'));u.on('error',e=>console.log(e.code));await new Promise(r=>u.on('close',r));
console.log(zlib.inflateSync(zlib.deflateSync('abc'),{finishFlush:zlib.constants.Z_SYNC_FLUSH}).toString());
const trunc=zlib.gzipSync('hello world').subarray(0,-6);
try{zlib.gunzipSync(trunc)}catch(e){console.log(e.code)}
console.log(zlib.gunzipSync(trunc,{finishFlush:zlib.constants.Z_SYNC_FLUSH}).toString());
await new Promise(r=>zlib.inflate(trunc,(e)=>{console.log(e.code);r();}));
await new Promise(r=>zlib.gunzip(trunc,(e,result)=>{console.log(e.code,result);r();}));
console.log(crypto.randomBytes(3).constructor.name,typeof crypto.constants, crypto.getHashes().includes('sha256'));
const k=crypto.createSecretKey(Buffer.from('00','hex'));console.log(k.type,k.symmetricKeySize,k.export());
console.log(crypto.pbkdf2Sync('p','s',1,20,'sha1').toString('hex'));
crypto.scrypt('p','s',8,{N:1024},(e,key)=>console.log(key.toString('hex')));
console.log(new crypto.Hash('md5').update('x').digest('hex'), crypto.createHash('md5') instanceof crypto.Hash);
console.log(typeof crypto.webcrypto.subtle.digest, crypto.subtle===crypto.webcrypto.subtle);
})();
