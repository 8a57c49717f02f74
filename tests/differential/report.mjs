// What Node prints on stderr about the error that ended it, without what tick cannot have: Node's own frames and
// version.

const kOwnFrame = /^\s+at (?:.*\()?(?:node:|<anonymous>\)$|native)/;

export function normalizedReport(stderr) {
  const lines = [];
  for (const line of stderr.replaceAll('file://', '').replace(/^\(node:\d+\) /gm, '(node:1) ').trimEnd().split('\n')) {
    const isOwn = kOwnFrame.test(line.replace(/ \{$|,$/, '')) || /^\s+\.\.\. \d+ lines matching cause stack trace/.test(line);
    if (!isOwn) lines.push(line);
    // The brace that opens the properties stands behind the last frame.
    else if (line.endsWith(' {') && lines.length > 0) lines[lines.length - 1] += ' {';
    else if (line.endsWith(',') && lines.length > 0) lines[lines.length - 1] += ',';
  }
  // Lines of Node's own source tell where it has thrown.
  if (/^\n?node:/.test(lines.slice(0, 2).join('\n'))) lines.splice(0, lines.findIndex((line) => /^\s*\^/.test(line)) + 1);
  return lines.join('\n').trimStart().replace(/\n+Node\.js v[\d.]+$/, '').trimEnd() + '\n';
}
