// Private names are checked by the class they belong to.
class Account {
  #balance = 0;
  static #made = 0;
  #log(text) { return `${text}: ${this.#balance}`; }
  get #double() { return this.#balance * 2; }
  set #double(v) { this.#balance = v / 2; }
  constructor(n) { this.#balance = n; Account.#made++; }
  test() { this.#double = 30; this.#balance += 1; this.#balance ??= 9; return [this.#log('balance'), this.#double, Account.#made]; }
  static has(o) { return #balance in o; }
  static read(o) { return o.#balance; }
  static write(o) { o.#log = 1; }
}
const a = new Account(1);
console.log(a.test(), Account.has(a), Account.has({}), Object.getOwnPropertyNames(a));
for (const f of [() => Account.read({}), () => Account.read(null), () => Account.write(a), () => Account.has(1)]) {
  try {
    console.log(f());
  } catch (e) {
    console.log(`${e.name}: ${e.message}`);
  }
}

// expect: [ 'balance: 16', 32, 1 ] true false []
// expect: TypeError: Cannot read private member #balance from an object whose class did not declare it
// expect: TypeError: Cannot read properties of null (reading '#balance')
// expect: TypeError: Private method '#log' is not writable
// expect: TypeError: Cannot use 'in' operator to search for '#balance' in 1
