// Building, splitting, searching and comparing strings.
function run() {
  let text = '';
  for (let i = 0; i < 200000; ++i) text += `${i},`;
  const words = text.split(',');
  let count = 0;
  for (const word of words) if (word.includes('77') || word.startsWith('12')) count += word.length;
  const joined = words.map((word) => word.padStart(6, '0').slice(2)).join('');
  let hash = 0;
  for (let i = 0; i < joined.length; ++i) hash = (hash * 31 + joined.charCodeAt(i)) | 0;
  return [count, hash];
}
console.log(String(run()));
