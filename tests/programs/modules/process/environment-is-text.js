process.env.N=1; console.log(typeof process.env.N, process.env.NOPE, 'N' in process.env, delete process.env.N, process.env.N);
process.env.U=undefined; process.env.O={}; process.env.B=true;console.log(process.env.U, process.env.O, process.env.B);
try{process.env.S=Symbol('x')}catch(e){console.log(e.name,e.message)}
try{process.env[Symbol('x')]=1}catch(e){console.log(e.name,e.message)}
Object.assign(process.env,{X:1,Y:2});console.log(process.env.X+process.env.Y, {...process.env}.X, Object.keys(process.env).includes('X'));
try{Object.defineProperty(process.env,'Z',{value:3})}catch(e){console.log(e.name,e.code,e.message)}
Object.defineProperty(process.env,'Z',{value:3,writable:true,enumerable:true,configurable:true});console.log(typeof process.env.Z);
console.log(process.env.UV_THREADPOOL_SIZE, Object.prototype.toString.call(process.env));
