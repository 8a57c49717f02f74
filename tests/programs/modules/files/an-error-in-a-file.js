// The report of an error shows the line of the file that threw it.
const { risky } = require('./risky');
setTimeout(() => risky(null), 5);

// @file risky.js
function risky(value) {
  return value.length;
}
module.exports = { risky };
