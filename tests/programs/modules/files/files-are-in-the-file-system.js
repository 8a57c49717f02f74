// What the scenario holds can be read as files too.
const fs = require('fs');
console.log(JSON.parse(fs.readFileSync(__dirname + '/list.json', 'utf8')).length);
console.log(fs.readdirSync(__dirname + '/texts').sort(), fs.existsSync(__dirname + '/texts/none.txt'));
console.log(fs.readFileSync(__dirname + '/texts/poem.txt', 'utf8').split('\n'));
fs.readFile(__dirname + '/texts/poem.txt', 'utf8', (error, text) => console.log(error, text.length));

// @file list.json
[1, 2, 3]
// @file texts/poem.txt
first line
  second line
