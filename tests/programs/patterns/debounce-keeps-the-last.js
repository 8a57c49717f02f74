// Only the last call of a burst gets through.
function debounce(f, ms) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(f, ms, ...args);
  };
}
const search = debounce((text) => console.log('search', text), 30);
search('n');
search('no');
setTimeout(search, 10, 'nod');
setTimeout(search, 100, 'node');

// expect: search nod
// expect: search node
