// @env browser
// @html <b id=b></b>
// @event click #b at 30ms
// node: skip a page
document.querySelector('#b').onclick = () => console.log('click');
setTimeout(() => console.log('timer'), 10);
// why: timer < click: readyEarlier timers 6, events
// chain: click: task, outside
// expect: timer
// expect: click
