// Only the last key counts
// See each key cancel the timer of the key before.
function debounce(action, ms) {
  let timer;
  return (value) => {
    clearTimeout(timer);
    timer = setTimeout(action, ms, value);
  };
}

const search = debounce((text) => console.log('search for', text), 30);
['c', 'ca', 'cat'].forEach((text, i) => {
  setTimeout(() => {
    console.log('typed', text);
    search(text);
  }, i * 10);
});
