// @env browser
// @io fetch /users 30ms -> [{"name": "Ada"}]
// open() and send() tell at once; the answer comes as a task (XHR 3.5.1, 3.5.6). Each listener has its checkpoint.
// node: skip it has no XMLHttpRequest
const xhr = new XMLHttpRequest();
xhr.onreadystatechange = () => {
  console.log('state', xhr.readyState);
  queueMicrotask(() => console.log('microtask', xhr.readyState));
};
for (const type of ['loadstart', 'progress', 'load', 'loadend']) xhr.addEventListener(type, () => console.log(type));
xhr.responseType = 'json';
xhr.open('GET', '/users');
xhr.send();
xhr.addEventListener('load', () => console.log(xhr.response[0].name));
console.log('script');
// expect: state 1
// expect: loadstart
// expect: script
// expect: microtask 1
// expect: state 2
// expect: microtask 2
// expect: state 3
// expect: microtask 3
// expect: progress
// expect: state 4
// expect: microtask 4
// expect: load
// expect: Ada
// expect: loadend
