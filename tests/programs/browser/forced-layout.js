// @env browser
// @html <ul><li>a</li><li>b</li><li>c</li></ul>
// Reading a size after each change forces a layout each time; nothing has a size here. The changes are painted once.
// node: skip it has no document
for (const item of document.querySelectorAll('li')) {
  item.style.width = `${item.offsetWidth + 10}px`;
}
console.log(document.querySelector('ul').innerHTML);
// expect: <li style="width: 10px;">a</li><li style="width: 10px;">b</li><li style="width: 10px;">c</li>
