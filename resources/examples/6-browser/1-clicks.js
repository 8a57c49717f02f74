// Two listeners, one click
// See the microtask run between the listeners, but not when the program clicks itself.
// @env browser
// @html <button id="b">Save</button>
// @event click #b at 10ms
const button = document.querySelector('#b');
button.addEventListener('click', () => {
  console.log('listener 1');
  Promise.resolve().then(() => console.log('microtask 1'));
});
button.addEventListener('click', () => {
  console.log('listener 2');
  Promise.resolve().then(() => console.log('microtask 2'));
});

console.log('the program clicks');
button.click();
console.log('then a person does');
