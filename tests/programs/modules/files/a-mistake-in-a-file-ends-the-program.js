// The report of a SyntaxError shows the file and its own line.
console.log('main runs');
require('./broken');

// @file broken.js
function half() {
	return 1 +;
}
// exit: 1
