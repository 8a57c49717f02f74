// Reading and writing properties, calling methods of a class.
class Point {
  constructor(x, y) { this.x = x; this.y = y; }
  add(other) { this.x += other.x; this.y += other.y; return this; }
  get norm() { return this.x * this.x + this.y * this.y; }
}
function run() {
  const p = new Point(0, 0), step = new Point(1, 2);
  let norm = 0;
  for (let i = 0; i < 1000000; ++i) {
    p.add(step);
    norm += p.norm % 7;
    p.x = i & 255;
    p.y = p.x;
  }
  return norm;
}
console.log(run());
