const { Worker, isMainThread, BroadcastChannel } = require('worker_threads');
const channel = new BroadcastChannel('news');
if (isMainThread) {
  let open = 2;
  channel.onmessage = ({ data }) => {
    if (data === 'ready' && --open === 0) channel.postMessage('all are here');
    if (data === 'bye' && ++open === 2) { console.log('both heard'); channel.close(); }
  };
  for (let i = 0; i < 2; ++i) new Worker(__filename);
  const other = new BroadcastChannel('news');
  other.onmessage = (event) => { if (event.data === 'all are here') { console.log('within the thread', event.data); other.close(); } };
  console.log(channel);
} else {
  channel.onmessage = ({ data }) => { if (data === 'all are here') { channel.postMessage('bye'); channel.close(); } };
  channel.postMessage('ready');
}
