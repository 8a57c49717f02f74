// @env browser
// @html <form id=search><label>Query <input name=q required></label> <button>Go</button></form><ul id=found></ul>
// @io fetch /search?q=ada 40ms -> ["Ada Lovelace", "Ada Yonath"]
// @event click button at 5ms
// @event input input at 20ms -> {"value": "ada"}
// @event click button at 50ms
// A submit button submits a valid form (HTML 4.10.21); an empty required field is told of its invalid event instead.
// node: skip it has no document
const form = document.querySelector('#search'), found = document.querySelector('#found');
form.q ??= form.querySelector('[name=q]');
form.q.addEventListener('invalid', () => console.log('invalid'));
form.q.addEventListener('input', (event) => console.log('input', event.target.value));
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const query = new FormData(form).get('q');
  const names = await (await fetch(`/search?q=${query}`)).json();
  found.replaceChildren(...names.map((name) => Object.assign(document.createElement('li'), { textContent: name })));
  console.log(found);
  console.log(found.children.length, found.lastElementChild.matches('#found > li:last-child'));
});
// expect: invalid
// expect: input ada
// expect: <ul id="found"><li>Ada Lovelace</li><li>Ada Yonath</li></ul>
// expect: 2 true
