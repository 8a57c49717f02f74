function query(sql, done) {
  setTimeout(() => done(sql), 5);
}

let open = 3;
for (const table of ['users', 'orders', 'prices']) {
  query(table, (name) => {
    open -= 1;
    console.log(`${name} arrived, ${open} still open`);
  });
}
console.log('three questions asked');
