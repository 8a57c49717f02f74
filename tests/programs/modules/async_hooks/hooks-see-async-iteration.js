// Hooks and the promises of combinators, for await, async generators; resources that are cleared or refreshed.
const ah=require('async_hooks'),fs=require('fs');const log=(...a)=>fs.writeSync(1,a.join(' ')+'\n');
ah.createHook({init(i,t,tr){log('init',i,t,tr)},before(i){log('before',i)},after(i){log('after',i)},destroy(i){log('destroy',i)},promiseResolve(i){log('resolve',i)}}).enable();
async function f(){try{await Promise.reject(new Error('x'))}catch(e){log('caught',ah.executionAsyncId(),ah.triggerAsyncId())}finally{log('fin')}return 5}
f().then(v=>log('v',v));
const p=Promise.all([Promise.resolve(1),2]);p.then(()=>log('all'));
(async()=>{for await(const x of [1,2])log('x',x)})();
async function*g(){yield 1;yield 2}
(async()=>{for await(const x of g())log('g',x)})();
new Promise((_,r)=>r(1)).catch(()=>log('c')).finally(()=>log('f'));
const t=setTimeout(()=>log('never'),10);clearTimeout(t);
const im=setImmediate(()=>log('never'));clearImmediate(im);
const r=new ah.AsyncResource('MINE');r.runInAsyncScope(()=>{log('in',ah.executionAsyncId());setTimeout(()=>log("t"),60)});r.emitDestroy();
const iv=setInterval(()=>{log('iv');iv.refresh();clearInterval(iv)},200);
const rf=setTimeout(()=>{log('rf');if(!rf.done){rf.done=true;rf.refresh()}},400);
queueMicrotask(()=>{Promise.resolve().then(()=>log('nested'))});
