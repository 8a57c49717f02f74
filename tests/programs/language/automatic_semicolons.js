// Line ends become semicolons where the grammar needs them, and only there.
let a = 1
let b = a
++b
console.log(a, b)
const f = () => {
  return
  'never'
}
console.log(f())
const g = function () { return 'called' }
;[1].forEach((x) => console.log(x))
var i = 0; do i++; while (i < 3) console.log(i)

// expect: 1 2
// expect: undefined
// expect: 1
// expect: 3
