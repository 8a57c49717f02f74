// Dates by parts, parsing and formatting, in UTC.
const d = new Date(Date.UTC(2024, 1, 29, 12, 30, 15, 123));
console.log(d.toISOString(), d.getTime(), JSON.stringify(d), d.toUTCString(), d.getUTCDay(), new Date(2024, 0).getMonth());
console.log(Date.parse('2024-02-30'), Date.parse('2024-01-01'), Date.parse('2024-01-01T00:00:00'), Date.parse('2024-01-01T00:00:00.5+02:00'), new Date('nonsense').getTime(), new Date(8.64e15 + 1).getTime());
d.setUTCMonth(12);
d.setUTCDate(0);
console.log(d.toISOString(), new Date(0) < new Date(1), new Date(5) - new Date(2), typeof Date(), new Date(new Date(7)).getTime(), new Date(2020, 5, 1, 1) instanceof Date);
try {
  new Date(NaN).toISOString();
} catch (e) {
  console.log(e.name, e.message);
}
console.log(String(new Date(NaN)), new Date(NaN).toJSON(), Date.length, new Date(99, 0).getFullYear(), new Date('Thu, 01 Jan 1970 00:00:00 GMT').getTime());

// expect: 2024-02-29T12:30:15.123Z 1709209815123 "2024-02-29T12:30:15.123Z" Thu, 29 Feb 2024 12:30:15 GMT 4 0
// expect: 1709251200000 1704067200000 1704067200000 1704060000500 NaN NaN
// expect: 2024-12-31T12:30:15.123Z true 3 string 7 true
// expect: RangeError Invalid time value
// expect: Invalid Date null 7 1999 0
