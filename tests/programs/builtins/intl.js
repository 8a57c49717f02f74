// The parts of Intl that programs commonly use, in American English.
const attempt = (f) => { try { console.log(f()); } catch (e) { console.log(`${f} => ${e.name}: ${e.message}`); } };
const money = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' });
console.log(money.format(1234.5), [1, 22.333].map(money.format), new Intl.NumberFormat().format(9876543.21), Intl.NumberFormat('en-US', { notation: 'compact' }).format(15300), new Intl.NumberFormat('en-US').format(12345678901234567890n));
console.log(money, Object.prototype.toString.call(money), money instanceof Intl.NumberFormat, typeof Intl, Object.prototype.toString.call(Intl), money.resolvedOptions().currency, money.resolvedOptions().maximumFractionDigits);
const date = new Date(Date.UTC(2024, 1, 29, 13, 5, 9));
console.log(new Intl.DateTimeFormat('en-US').format(date), new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short' }).format(date), new Intl.DateTimeFormat('en-US', { hour: '2-digit', minute: '2-digit' }).format(date));
console.log(new Intl.DateTimeFormat('en-US', { timeZone: 'Asia/Tokyo', timeStyle: 'short' }).format(date), new Intl.DateTimeFormat().format(0), new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' }).resolvedOptions().timeZone, new Intl.DateTimeFormat('en-US').resolvedOptions().locale);
console.log(['b', 'a', 'C', 'ä'].sort(new Intl.Collator().compare), ['a10', 'a9', 'a1'].sort(new Intl.Collator('en', { numeric: true }).compare), new Intl.Collator('en', { sensitivity: 'base' }).compare('a', 'A'));
const plural = new Intl.PluralRules('en-US'), ordinal = new Intl.PluralRules('en-US', { type: 'ordinal' });
console.log([0, 1, 2, 1.5].map((n) => plural.select(n)), [1, 2, 3, 4, 11, 12, 13, 21, 22, 103].map((n) => ordinal.select(n)));
for (const type of ['conjunction', 'disjunction', 'unit']) for (const style of ['long', 'short', 'narrow']) console.log(type, style, ...[[], ['A'], ['A', 'B'], ['A', 'B', 'C']].map((list) => new Intl.ListFormat('en', { type, style }).format(list)));
for (const style of ['long', 'short']) for (const numeric of ['always', 'auto']) {
  const relative = new Intl.RelativeTimeFormat('en', { numeric, style });
  console.log(style, numeric, ['second', 'minutes', 'hour', 'days', 'week', 'month', 'year'].map((unit) => [-2, -1, 0, 1, 3.5].map((n) => relative.format(n, unit)).join()).join(' | '));
}
attempt(() => Intl.PluralRules());
attempt(() => new Intl.NumberFormat('en-US', { style: 'currency' }));
attempt(() => new Intl.DateTimeFormat('en-US').format(NaN));
attempt(() => new Intl.ListFormat('en').format([1]));
attempt(() => new Intl.RelativeTimeFormat('en').format(1, 'eon'));
attempt(() => new Intl.NumberFormat('en-US', { style: 'nope' }));
