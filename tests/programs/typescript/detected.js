// A program that is TypeScript though its name does not say so.
// node: skip it does not run TypeScript
interface Point { x: number; y: number }
const point: Point = { x: 1, y: 2 };
function length<T extends Point>(p: T): number { return Math.hypot(p.x, p.y); }
console.log(length<Point>(point) > 2, point as any);

// expect: true { x: 1, y: 2 }
